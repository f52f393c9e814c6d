import type { Context } from 'hono'
import type { Sink } from '../store/sink.ts'
import { readBody } from './readBody.ts'

/** An id that nobody can guess: a UUID. Names that a shop gives its customers erase nothing here. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The visitor's own erasure: knows only the `anonymousId` of the browser it comes from, and erases only what came from there. */
export const eraseOnRequest =
  (sink: Sink, changed: () => void) =>
  async (c: Context): Promise<Response> => {
    const body = await readBody(c)
    const id = 'text' in body ? readId(body.text) : undefined
    if (!id) return c.json({ success: false, message: 'no anonymousId' }, 400)
    const erased = await sink.eraseDevice(id)
    changed()
    return c.json({ success: true, erased })
  }

function readId(text: string): string | undefined {
  try {
    const { anonymousId } = JSON.parse(text) as { anonymousId?: unknown }
    return typeof anonymousId === 'string' && UUID.test(anonymousId) ? anonymousId : undefined
  } catch {
    return undefined
  }
}
