import { consumeStream, createLog } from '@lotse/collector'
import { openOrFail, openStreamOrFail } from '../openOrFail.ts'
import { wholeNumber } from '../wholeNumber.ts'
import type { World } from '../world.ts'

export interface ConsumeFlags {
  nats: string
  stream: string
  replicas?: string
  store: string
  name: string
  keepDays: string
}

/** `lotse consume`: writes what a cluster received into a store, until asked to stop. */
export async function consume(
  { store: file, name, keepDays: days, ...flags }: ConsumeFlags,
  world: World,
): Promise<number> {
  const keepDays = wholeNumber('keep-days', days)
  const store = await openOrFail(file)
  const stream = await openStreamOrFail(flags)
  const consuming = await consumeStream({ stream, store, name, keepDays, log: createLog() })
  await world.out(`stream     ${flags.stream} as ${name}\nstore      ${file}\n`)
  await world.stopped
  await consuming.close()
  await stream.close()
  store.close()
  return 0
}
