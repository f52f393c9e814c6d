import { erasePerson } from '@lotse/collector'
import { openOrFail, openStreamOrFail } from '../openOrFail.ts'
import type { World } from '../world.ts'

export interface EraseFlags {
  store: string
  person: string
  nats?: string
  stream: string
}

/** `lotse erase`: erases one person from the store, from what is computed of them, and from the stream. */
export async function erase({ store: file, person, nats, stream: name }: EraseFlags, world: World): Promise<number> {
  const store = await openOrFail(file)
  const stream = nats === undefined ? undefined : await openStreamOrFail({ nats, stream: name })
  try {
    const { events, messages } = await erasePerson(store, person, stream)
    await world.out(`${events} events erased from ${file}${stream ? `, ${messages} messages from the stream` : ''}\n`)
    return 0
  } finally {
    await stream?.close()
    store.close()
  }
}
