/** Paths under `/v1/`: of Segment's HTTP API, the letters of its browser SDK, and the beacon of RudderStack's shape. */
const typeByPath: { [path: string]: string | undefined } = {
  track: 'track', page: 'page', identify: 'identify', screen: 'screen', group: 'group', alias: 'alias',
  t: 'track', p: 'page', i: 'identify', s: 'screen', g: 'group', a: 'alias',
} // biome-ignore format: one glance

const batchPaths = new Set(['batch', 'b', 'beacon'])

/** Every path under `/v1/` that takes events. */
export const paths: string[] = [...Object.keys(typeByPath), ...batchPaths]

/**
 * The messages in a request body, unchecked, and its write key; undefined when it is no JSON, or a batch without
 * `batch`. A single message takes its type from the path.
 */
export function readMessages(path: string, text: string): { messages: unknown[]; writeKey?: unknown } | undefined {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof body !== 'object' || body === null) return undefined
  const { batch, writeKey, ...message } = body as { [key: string]: unknown }
  if (Array.isArray(batch)) return { messages: batch.map(withTimestamp), writeKey }
  const type = typeByPath[path]
  if (!type) return undefined
  // `sentAt` belongs to the request, as in a batch.
  delete message.sentAt
  return { messages: [withTimestamp({ ...message, type })], writeKey }
}

/** RudderStack's SDKs say when it happened in `originalTimestamp`, and leave `timestamp` to their server. */
function withTimestamp(message: unknown): unknown {
  if (typeof message !== 'object' || message === null) return message
  const { timestamp, originalTimestamp } = message as { [key: string]: unknown }
  return timestamp === undefined && originalTimestamp !== undefined
    ? { ...message, timestamp: originalTimestamp }
    : message
}
