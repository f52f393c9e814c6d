import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { AckPolicy, type Consumer, type ConsumerMessages, DeliverPolicy, type JsMsg } from '@nats-io/jetstream'
import { nanos } from '@nats-io/transport-node'
import type { Log } from '../log.ts'
import { createKeepFor } from '../store/keepFor.ts'
import type { Store, Write } from '../store/store.ts'
import type { OpenStream } from './openStream.ts'
import type { StreamMessage } from './streamMessage.ts'
import { withPatience } from './withPatience.ts'

/** Messages of one transaction at most. */
const BATCH = 500
/** Fetched ahead, so that the disk never waits for the network. */
const AHEAD = 2 * BATCH
/** What is not acknowledged by then is delivered again, to this or another consumer, ms. */
const ACK_WAIT = 30_000
/** After an error of the cluster or the disk, ms. */
const PAUSE = 500
/** How often what the store remembers of the stream is cut, ms. */
const TIDY = 60_000

export interface Consuming {
  /** Finishes what was fetched, then resolves. */
  close(): Promise<void>
  /** Messages written since the start. */
  written(): number
}

export interface ConsumeOptions {
  stream: OpenStream
  store: Store
  log: Log
  /** Consumers of one name share the work; another name gets everything, too: for another store. Default `store`. */
  name?: string
  /** Events are deleted so many days after they were received. Default 400. */
  keepDays?: number
  /** ms */
  ackWait?: number
}

/**
 * Writes a stream into a store until closed: fetch, commit, then acknowledge. What is delivered again changes nothing. While the
 * disk refuses, nothing is acknowledged, so that nothing is lost.
 */
export async function consumeStream({
  stream,
  store,
  log,
  name = 'store',
  keepDays = 400,
  ackWait = ACK_WAIT,
}: ConsumeOptions): Promise<Consuming> {
  const deleteOld = createKeepFor(store, keepDays, Date.now)
  let written = 0
  let stopping = false
  let tidied = Date.now()
  const fetched: JsMsg[] = []
  let wake = () => {}
  const complain = (error: unknown) => {
    const { code, message } = error as { code?: unknown; message?: string }
    log.error({ code, message }, 'not consumed, tries again')
  }
  const fetch = async (): Promise<ConsumerMessages> => {
    const consumer = await findConsumer(stream, name, ackWait)
    return consumer.consume({
      max_messages: AHEAD,
      callback(message) {
        fetched.push(message)
        wake()
      },
    })
  }
  const tidy = async () => {
    if (Date.now() - tidied < TIDY) return
    tidied = Date.now()
    const { ack_floor } = await stream.manager.consumers.info(stream.name, name)
    store.settled({ stream: stream.identity, seq: ack_floor.stream_seq })
  }
  const take = (messages: JsMsg[]): boolean => {
    try {
      apply(store, stream.identity, messages)
    } catch (error) {
      complain(error)
      return false
    }
    for (const message of messages) message.ack()
    written += messages.length
    return true
  }
  const write = async () => {
    const messages = fetched.splice(0, BATCH)
    if (!take(messages)) {
      // One message that cannot be stored must not hold up the others; a full disk refuses each of them.
      const refused = messages.filter((message) => !take([message]))
      for (const message of refused) message.nak(PAUSE)
      if (refused.length === messages.length) await pause(PAUSE)
    }
    deleteOld()
    await tidy().catch(complain)
  }
  const run = async () => {
    while (!stopping || fetched.length > 0) {
      if (fetched.length === 0) await new Promise<void>((resolve) => (wake = resolve))
      // What came in the same moment is one transaction.
      await nextTurn()
      if (fetched.length > 0) await write()
    }
  }
  let fetching = await withPatience(fetch)
  /** A consumer whose leader was killed may be gone for this client: it is asked for again. */
  const keepFetching = async () => {
    while (!stopping) {
      const ended = await fetching.closed()
      if (stopping) return
      if (ended) complain(ended)
      fetching = await withPatience(fetch, Number.POSITIVE_INFINITY)
    }
  }
  void keepFetching()
  const running = run()
  return {
    written: () => written,
    async close() {
      stopping = true
      await fetching.close()
      wake()
      await running
      await stream.connection.flush().catch(() => {})
    },
  }
}

async function findConsumer({ manager, js, name }: OpenStream, durable: string, ackWait: number): Promise<Consumer> {
  await manager.consumers.add(name, {
    durable_name: durable,
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(ackWait),
    deliver_policy: DeliverPolicy.All,
    max_ack_pending: 20 * AHEAD,
  })
  return js.consumers.get(name, durable)
}

/** In the order of the stream; neighbouring writes share a transaction. */
function apply(store: Store, identity: string, messages: JsMsg[]): void {
  let writes: Write[] = []
  const flush = () => {
    if (writes.length) store.commit(writes)
    writes = []
  }
  for (const { seq, data } of messages) {
    const origin = { stream: identity, seq }
    const message = read(data)
    if (!message) continue
    if (message.kind === 'write') writes.push({ ...message.write, origin })
    else {
      flush()
      if (message.kind === 'erase') store.eraseFromStream(message.id, message.whom, origin)
      else store.countReceipt(message.receipt, origin)
    }
  }
  flush()
}

/** Undefined for what somebody else wrote into the stream: it must not stand in the way for ever. */
function read(data: Uint8Array): StreamMessage | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(data)) as StreamMessage
  } catch {
    return undefined
  }
}
