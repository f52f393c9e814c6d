import {
  DiscardPolicy,
  JetStreamApiError,
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream'
import { connect, type NatsConnection, nanos } from '@nats-io/transport-node'
import { allSubjects } from './streamMessage.ts'
import { withPatience } from './withPatience.ts'

const DAY = 86_400_000
/** A server that hangs with its connection open is left for another after about three of these, ms. */
const PING = 5_000
const STREAM_NAME_IN_USE = 10_058

export interface StreamOptions {
  /** `nats://host:port`, each server of the cluster; user and password may stand in the address. */
  servers: string[]
  /** Name of the stream, and the first word of its subjects. Default `lotse`. */
  name?: string
  /** Servers that keep each message. Default 3, or 1 where fewer than three are named. */
  replicas?: number
  /** How long messages are kept, days, read or not. Default 30. */
  keepDays?: number
  /** The server knows a repeated `Nats-Msg-Id` for so long, ms. Default ten minutes. */
  duplicateWindow?: number
  /** How long the cluster may take to answer, ms. Default 30 s. */
  patience?: number | undefined
  /** How long one request may take, ms. Default 5 s. */
  timeout?: number
}

export interface OpenStream {
  name: string
  /** Name and birth: one that is made anew counts from 1 again. */
  identity: string
  js: JetStreamClient
  manager: JetStreamManager
  connection: NatsConnection
  /** Finishes what is under way. */
  close(): Promise<void>
}

/** Connects to a JetStream cluster, and makes the stream where there is none. Rejects where the cluster does not answer. */
export async function openStream({
  servers,
  name = 'lotse',
  replicas = servers.length >= 3 ? 3 : 1,
  keepDays = 30,
  duplicateWindow = 600_000,
  patience,
  timeout = 5_000,
}: StreamOptions): Promise<OpenStream> {
  const connection = await connect({ servers, maxReconnectAttempts: -1, reconnectTimeWait: 250, pingInterval: PING, waitOnFirstConnect: false, timeout, ignoreClusterUpdates: true }) // biome-ignore format: one call
  const config = {
    name,
    subjects: [allSubjects(name)],
    num_replicas: replicas,
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    // A full disk must be an error to the sender, never the loss of what was acknowledged.
    discard: DiscardPolicy.New,
    max_age: nanos(keepDays * DAY),
    duplicate_window: nanos(duplicateWindow),
  }
  const find = async () => {
    const manager = await jetstreamManager(connection, { timeout })
    await manager.streams.add(config).catch((error) => {
      if (!(error instanceof JetStreamApiError) || error.code !== STREAM_NAME_IN_USE) throw error
    })
    const { created } = await manager.streams.info(name)
    return { manager, identity: `${name}@${created}` }
  }
  try {
    const found = await withPatience(find, patience)
    const js = jetstream(connection, { timeout })
    return { name, js, connection, ...found, close: () => connection.drain() }
  } catch (error) {
    await connection.close()
    throw error
  }
}
