import type { LotseEvent } from '@lotse/contract'
import { readEvent, readLines } from './readEvents.ts'
import type { World } from './world.ts'

export interface GroupOptions {
  file: string
  world: World
  /** The log is said to be grouped by visitor. */
  grouped: boolean
  /** Told of each broken line. */
  broken(number: number, reason: string): void
  seen(events: number, visitors: number): void
}

export type Group = [visitor: string, events: LotseEvent[]]

/** The visitor of a line without reading the rest of it; good enough to see whether a log is grouped. */
const VISITOR = /"anonymousId"\s*:\s*"((?:[^"\\]|\\.)*)"/

/** Whether each visitor's lines of a file stand together, so that one visitor at a time need be kept. */
async function isGrouped(file: string, world: World): Promise<boolean> {
  const before = new Set<string>()
  let last: string | undefined
  for await (const [, line] of readLines(file, world)) {
    const visitor = VISITOR.exec(line)?.[1]
    if (visitor === undefined || visitor === last) continue
    if (before.has(visitor)) return false
    before.add(visitor)
    last = visitor
  }
  return true
}

/** One visitor's events at a time. Keeps one visitor in memory where the log is grouped, else all of them. */
export async function* groupByVisitor({ file, world, grouped, broken, seen }: GroupOptions): AsyncGenerator<Group> {
  const together = grouped || (file !== '-' && (await isGrouped(file, world)))
  const groups = new Map<string, LotseEvent[]>()
  const done = new Set<string>()
  let count = 0
  for await (const [number, line] of readLines(file, world)) {
    if (!line.trim()) continue
    const event = readEvent(line)
    if (typeof event === 'string') {
      broken(number, event)
      continue
    }
    const { anonymousId } = event
    if (together && !groups.has(anonymousId)) {
      for (const group of groups) {
        yield group
        done.add(group[0])
      }
      groups.clear()
      if (done.has(anonymousId)) {
        broken(number, `belongs to visitor ${anonymousId} again: the log is not grouped; leave out --grouped`)
        continue
      }
    }
    const events = groups.get(anonymousId)
    if (events) events.push(event)
    else groups.set(anonymousId, [event])
    seen(++count, done.size + groups.size)
  }
  yield* groups
}
