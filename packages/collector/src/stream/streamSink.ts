import type { PubAck } from '@nats-io/jetstream'
import type { Sink } from '../store/sink.ts'
import { deleteBefore } from './deleteBefore.ts'
import type { OpenStream } from './openStream.ts'
import {
  eraseSubject,
  messageIdOf,
  receiptSubject,
  type StreamMessage,
  splitByVisitor,
  subjectOf,
} from './streamMessage.ts'
import { withPatience } from './withPatience.ts'

/** A page gives up after 9 s: the answer must come before, ms. */
const PATIENCE = 8_000
/** One attempt; a leader that was killed does not answer, ms. */
const ATTEMPT = 2_000

export interface StreamSinkOptions {
  /** Until a batch is refused, ms. Default 8 s. */
  patience?: number
  /** Until it is published once more, ms. Default 2 s. */
  attempt?: number
}

/**
 * A stream as a sink: acknowledged when the cluster has it on a majority of its servers. A message that is published again
 * because nobody answered has the same id, so that the cluster keeps it once.
 */
export function streamSink(stream: OpenStream, patient: StreamSinkOptions = {}): Sink {
  const { name, manager } = stream
  return {
    async commit(write) {
      const parts = [...splitByVisitor(write)]
      const acks = await Promise.all(
        parts.map(([id, part]) =>
          publish(stream, subjectOf(name, id), { kind: 'write', write: part }, patient, messageIdOf(part)),
        ),
      )
      const known = acks.reduce((sum, { duplicate }, i) => sum + (duplicate ? parts[i]![1].events.length : 0), 0)
      return { stored: write.events.length - known, duplicates: known }
    },
    /** First the word that consumers obey, then what the stream itself still holds. */
    async eraseDevice(id) {
      const seq = await publishErasure(stream, id, 'device', patient)
      return deleteBefore(stream, subjectOf(name, id), seq)
    },
    async countReceipt(receipt) {
      await publish(stream, receiptSubject(name), { kind: 'receipt', receipt }, patient)
    },
    async ready() {
      await manager.streams.info(name)
    },
  }
}

/** Tells everybody who reads the stream to erase; resolves with the place in it up to which that goes. */
export async function publishErasure(
  stream: OpenStream,
  id: string,
  whom: 'person' | 'device',
  patient: StreamSinkOptions = {},
): Promise<number> {
  return (await publish(stream, eraseSubject(stream.name), { kind: 'erase', id, whom }, patient)).seq
}

function publish(
  { js }: OpenStream,
  subject: string,
  message: StreamMessage,
  { patience = PATIENCE, attempt = ATTEMPT }: StreamSinkOptions,
  msgID?: string,
): Promise<PubAck> {
  const data = JSON.stringify(message)
  const options = { timeout: attempt, retries: 1, ...(msgID && { msgID }) }
  return withPatience(() => js.publish(subject, data, options), patience)
}
