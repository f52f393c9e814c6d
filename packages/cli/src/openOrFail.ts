import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type OpenStream, openStore, openStream, type Store } from '@lotse/collector'
import { fail, reasonOf } from './failure.ts'

/** Opens a store to write to, or ends the command with a sentence; makes its folder. */
export async function openOrFail(file: string): Promise<Store> {
  try {
    await mkdir(dirname(resolve(file)), { recursive: true })
    const store = openStore(file)
    store.probe()
    return store
  } catch (error) {
    return fail(`${file} cannot be opened: ${reasonOf(error)}`)
  }
}

export interface StreamFlags {
  /** Addresses with commas between them. */
  nats: string
  stream: string
  replicas?: string
}

/** Connects to a cluster, or ends the command with a sentence. */
export async function openStreamOrFail({ nats, stream, replicas }: StreamFlags): Promise<OpenStream> {
  const servers = nats.split(',').map((one) => one.trim()).filter(Boolean) // biome-ignore format: one thought
  try {
    return await openStream({ servers, name: stream, ...(replicas && { replicas: Number(replicas) }) })
  } catch (error) {
    return fail(`${nats} cannot be used: ${reasonOf(error)}`)
  }
}
