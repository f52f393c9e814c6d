import type { LotseEvent } from '@lotse/contract'
import { fnv } from '@lotse/rules'
import { openSpool, type Spool } from './openSpool.ts'
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

/** Characters of a log that is not grouped that are kept in memory; longer ones go through temporary files. */
const KEPT = 8_000_000

/** The visitor of a line without reading the rest of it; good enough to see whether a log is grouped. */
const VISITOR = /"anonymousId"\s*:\s*"((?:[^"\\]|\\.)*)"/

/**
 * Whether each visitor's lines of a file stand together, so that one visitor at a time need be kept. Remembers hashes only:
 * where two are the same by chance the log is taken for one that is not grouped, which costs time and changes no answer.
 */
async function isGrouped(file: string, world: World): Promise<boolean> {
  const before = new Set<number>()
  let last: string | undefined
  for await (const [, line] of readLines(file, world)) {
    const visitor = VISITOR.exec(line)?.[1]
    if (visitor === undefined || visitor === last) continue
    if (before.has(fnv(visitor))) return false
    before.add(fnv(visitor))
    last = visitor
  }
  return true
}

/**
 * One visitor's events at a time. Keeps one visitor in memory where the log is grouped; else all of a small log, and of a
 * large one those that share a temporary file.
 */
export async function* groupByVisitor(options: GroupOptions): AsyncGenerator<Group> {
  const { file, world, grouped } = options
  yield* grouped || (file !== '-' && (await isGrouped(file, world))) ? oneByOne(options) : divided(options)
}

/** Events with their lines and numbers; broken lines are told. */
async function* goodLines({
  file,
  world,
  broken,
}: GroupOptions): AsyncGenerator<[LotseEvent, line: string, number: number]> {
  for await (const [number, line] of readLines(file, world)) {
    if (!line.trim()) continue
    const event = readEvent(line)
    if (typeof event === 'string') broken(number, event)
    else yield [event, line, number]
  }
}

async function* oneByOne(options: GroupOptions): AsyncGenerator<Group> {
  const done = new Set<string>()
  let count = 0
  let group: Group | undefined
  for await (const [event, , number] of goodLines(options)) {
    const { anonymousId } = event
    if (group?.[0] !== anonymousId) {
      if (group) {
        yield group
        done.add(group[0])
        group = undefined
      }
      if (done.has(anonymousId)) {
        options.broken(number, `belongs to visitor ${anonymousId} again: the log is not grouped; leave out --grouped`)
        continue
      }
      group = [anonymousId, []]
    }
    group[1].push(event)
    options.seen(++count, done.size + 1)
  }
  if (group) yield group
}

async function* divided(options: GroupOptions): AsyncGenerator<Group> {
  const groups = new Map<string, string[]>()
  let [kept, count] = [0, 0]
  let spool: Spool | undefined
  try {
    for await (const [event, line] of goodLines(options)) {
      const { anonymousId } = event
      options.seen(++count, groups.size)
      if (spool) {
        spool.add(anonymousId, line)
        continue
      }
      const lines = groups.get(anonymousId)
      if (lines) lines.push(line)
      else groups.set(anonymousId, [line])
      kept += line.length
      if (kept < KEPT) continue
      spool = openSpool()
      // One visitor after the other, so that nothing is kept twice.
      for (const [visitor, all] of groups) {
        for (const one of all) spool.add(visitor, one)
        groups.delete(visitor)
      }
    }
    // Read once more, so that a line and its event are not kept both.
    for (const [visitor, lines] of groups) yield [visitor, lines.map((line) => readEvent(line) as LotseEvent)]
    for (const part of spool?.files() ?? []) yield* together(part, options)
  } finally {
    spool?.remove()
  }
}

/** The visitors of one temporary file. */
async function* together(file: string, options: GroupOptions): AsyncGenerator<Group> {
  const groups = new Map<string, LotseEvent[]>()
  for await (const [event] of goodLines({ ...options, file })) {
    const events = groups.get(event.anonymousId)
    if (events) events.push(event)
    else groups.set(event.anonymousId, [event])
  }
  yield* groups
}
