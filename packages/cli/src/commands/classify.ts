import { createClassifyVisitor } from '@lotse/workshop'
import { groupByVisitor } from '../groupByVisitor.ts'
import { loadConfig } from '../loadConfig.ts'
import { momentOf } from '../momentOf.ts'
import { progress } from '../progress.ts'
import type { World } from '../world.ts'

export interface ClassifyFlags {
  events: string
  at?: string
  grouped?: boolean
}

/** `lotse classify`: one JSON line for each visitor of a log. 1 where lines were broken. */
export async function classify(file: string, flags: ClassifyFlags, world: World): Promise<number> {
  const at = momentOf(flags.at)
  const answer = createClassifyVisitor(await loadConfig(file, world, true))
  const bar = progress(world)
  const number = new Intl.NumberFormat('en')
  let brokenLines = 0
  const groups = groupByVisitor({
    file: flags.events,
    world,
    grouped: flags.grouped ?? false,
    broken(line, reason) {
      brokenLines++
      bar.done()
      world.err(`${flags.events === '-' ? 'standard input' : flags.events}:${line} skipped: this line ${reason}\n`)
    },
    seen: (events, visitors) =>
      bar.tell(() => `${number.format(events)} events of ${number.format(visitors)} visitors`),
  })
  for await (const [visitor, events] of groups)
    if (!(await world.out(`${JSON.stringify(answer(visitor, events, at))}\n`))) break
  bar.done()
  if (brokenLines)
    world.err(`${number.format(brokenLines)} broken line${brokenLines === 1 ? ' was' : 's were'} skipped\n`)
  return brokenLines ? 1 : 0
}
