import type { Store } from '../store/store.ts'
import { deleteBefore } from './deleteBefore.ts'
import type { OpenStream } from './openStream.ts'
import { subjectOf } from './streamMessage.ts'
import { publishErasure } from './streamSink.ts'

/**
 * Erases a person by `userId` or `anonymousId`: from the store with everything computed of them, and, where there is one, from the
 * stream, also for stores that read it later. Of a device that somebody else uses, too, only their own messages go.
 */
export async function erasePerson(
  store: Store,
  id: string,
  stream?: OpenStream,
): Promise<{ events: number; messages: number }> {
  const devices = store.devicesOf(id)
  let messages = 0
  if (stream) {
    const seq = await publishErasure(stream, id, 'person')
    messages += await deleteBefore(stream, subjectOf(stream.name, id), seq)
    for (const device of devices) {
      const before = await publishErasure(stream, device, 'device')
      messages += await deleteBefore(stream, subjectOf(stream.name, device), before)
    }
  }
  return { events: store.erase(id), messages }
}
