import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

/** Segment's limit per batch, bytes; of the body as sent and of what it unpacks to. */
export const BODY_LIMIT: number = 500 * 1024

const unzip = promisify(gunzip)

/** The text of a request body, or the HTTP status to refuse it with: 400 broken, 413 too large, 415 unknown coding. */
export async function readBody(request: Request): Promise<{ text: string } | { status: 400 | 413 | 415 }> {
  if (Number(request.headers.get('content-length')) > BODY_LIMIT) return { status: 413 }
  const coding = (request.headers.get('content-encoding') ?? 'identity').trim().toLowerCase()
  if (coding !== 'identity' && coding !== 'gzip') return { status: 415 }
  const bytes = await readUpTo(request.body, BODY_LIMIT)
  if (!bytes) return { status: 413 }
  try {
    // The cap is what stops a small body that unpacks to gigabytes.
    const plain = coding === 'gzip' ? await unzip(bytes, { maxOutputLength: BODY_LIMIT }) : bytes
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(plain) }
  } catch (error) {
    return { status: (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 413 : 400 }
  }
}

/** Undefined when there is more than `limit`; the rest is not read. */
async function readUpTo(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Buffer | undefined> {
  if (!body) return Buffer.alloc(0)
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  while (true) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    length += value.byteLength
    if (length > limit) {
      reader.cancel().catch(() => {})
      return undefined
    }
    chunks.push(value)
  }
}
