import { JetStreamApiError, type MsgRequest } from '@nats-io/jetstream'
import type { OpenStream } from './openStream.ts'

const NOT_FOUND = 10_037

/**
 * Deletes the messages of a subject that stand before `seq`, and overwrites them; resolves with their number. One by one: where a
 * server purges by subject, consumers may skip what others have written in between (seen with 2.9.10; mended in parts by
 * https://github.com/nats-io/nats-server/pull/3838 and https://github.com/nats-io/nats-server/pull/5075).
 */
export async function deleteBefore({ name, manager }: OpenStream, subject: string, seq: number): Promise<number> {
  let deleted = 0
  let from = 1
  while (true) {
    const message = await manager.streams.getMessage(name, nextOf(subject, from)).catch((error) => {
      if (error instanceof JetStreamApiError && error.code === NOT_FOUND) return null
      throw error
    })
    if (!message || message.seq >= seq) return deleted
    await manager.streams.deleteMessage(name, message.seq, true)
    deleted++
    from = message.seq + 1
  }
}

/** The server's API knows it, the client's types only for replicas, which may lag. */
const nextOf = (subject: string, seq: number): MsgRequest => ({ seq, next_by_subj: subject }) as { seq: number }
