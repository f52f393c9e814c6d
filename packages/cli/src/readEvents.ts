import { createReadStream } from 'node:fs'
import type { LotseEvent } from '@lotse/contract'
import { fail, reasonOf } from './failure.ts'
import type { World } from './world.ts'

/** Lines of a file, or of standard input for `-`, with their numbers; bytes are decoded across chunks. */
export async function* readLines(file: string, world: World): AsyncGenerator<[number: number, line: string]> {
  const decoder = new TextDecoder()
  const input: AsyncIterable<Uint8Array | string> = file === '-' ? world.input : createReadStream(file)
  let [rest, count] = ['', 0]
  try {
    for await (const chunk of input) {
      const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n')
      rest = lines.pop()!
      for (const line of lines) yield [++count, line]
    }
  } catch (error) {
    fail(`${file === '-' ? 'standard input' : file} cannot be read: ${reasonOf(error)}`)
  }
  if (rest.trim()) yield [++count, rest]
}

/** One event of a log; a sentence where the line is broken. */
export function readEvent(line: string): LotseEvent | string {
  let event: LotseEvent
  try {
    event = JSON.parse(line)
  } catch {
    return 'is not JSON'
  }
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return 'is no event'
  if (typeof event.anonymousId !== 'string' || !event.anonymousId) return 'has no anonymousId'
  if (typeof event.timestamp !== 'string' || Number.isNaN(Date.parse(event.timestamp))) return 'has no timestamp'
  return event
}
