import { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Context } from 'hono'

/** Segment's limit per batch, bytes; of the body as sent and of what it unpacks to. */
export const BODY_LIMIT: number = 500 * 1024

const unzip = promisify(gunzip)

/** The text of a request body, or the HTTP status to refuse it with: 400 broken, 413 too large, 415 unknown coding. */
export async function readBody(c: Context): Promise<{ text: string } | { status: 400 | 413 | 415 }> {
  const tooLarge = () => {
    // What is still coming is not read, so that nothing else can come on this connection.
    c.header('Connection', 'close')
    return { status: 413 as const }
  }
  if (Number(c.req.header('content-length')) > BODY_LIMIT) return tooLarge()
  const coding = (c.req.header('content-encoding') ?? 'identity').trim().toLowerCase()
  if (coding !== 'identity' && coding !== 'gzip') return { status: 415 }
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage }
  try {
    const bytes = await (incoming instanceof IncomingMessage ? readMessage(incoming) : readStream(c.req.raw.body))
    if (!bytes) return tooLarge()
    // The cap is what stops a small body that unpacks to gigabytes.
    const plain = coding === 'gzip' ? await unzip(bytes, { maxOutputLength: BODY_LIMIT }) : bytes
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(plain) }
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : { status: 400 }
  }
}

/**
 * From the socket itself: to make a web stream of it first costs three times as much as all the rest of a small batch.
 * Undefined when there is more than allowed.
 */
const readMessage = (message: IncomingMessage): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    message
      .on('data', (chunk: Buffer) => {
        length += chunk.byteLength
        if (length <= BODY_LIMIT) return void chunks.push(chunk)
        message.pause()
        resolve(undefined)
      })
      .once('end', () => resolve(Buffer.concat(chunks)))
      .once('error', reject)
      .once('close', () => reject(new Error('hung up')))
  })

/** The same for a request that came over no socket. */
async function readStream(body: ReadableStream<Uint8Array> | null): Promise<Buffer | undefined> {
  if (!body) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength
    if (length > BODY_LIMIT) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
