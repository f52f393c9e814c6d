import { type Group, groupByVisitor } from './groupByVisitor.ts'
import { progress } from './progress.ts'
import type { World } from './world.ts'

export interface VisitorFlags {
  events: string
  grouped?: boolean
}

/** Hands over one visitor of a log after the other, with progress; until `take` says false. 1 where lines were broken. */
export async function readVisitors(
  { events: file, grouped = false }: VisitorFlags,
  world: World,
  take: (...group: Group) => Promise<boolean> | boolean,
): Promise<number> {
  const bar = progress(world)
  const number = new Intl.NumberFormat('en')
  let broken = 0
  const groups = groupByVisitor({
    file,
    world,
    grouped,
    broken(line, reason) {
      broken++
      bar.done()
      world.err(`${file === '-' ? 'standard input' : file}:${line} skipped: this line ${reason}\n`)
    },
    seen: (events, visitors) =>
      bar.tell(() => `${number.format(events)} events of ${number.format(visitors)} visitors`),
  })
  for await (const group of groups) if (!(await take(...group))) break
  bar.done()
  if (broken) world.err(`${number.format(broken)} broken line${broken === 1 ? ' was' : 's were'} skipped\n`)
  return broken ? 1 : 0
}
