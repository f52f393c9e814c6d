import { createClassifyVisitor } from '@lotse/workshop'
import { loadConfig } from '../loadConfig.ts'
import { momentOf } from '../momentOf.ts'
import { readVisitors, type VisitorFlags } from '../readVisitors.ts'
import type { World } from '../world.ts'

export interface ClassifyFlags extends VisitorFlags {
  at?: string
}

/** `lotse classify`: one JSON line for each visitor of a log. 1 where lines were broken. */
export async function classify(file: string, flags: ClassifyFlags, world: World): Promise<number> {
  const at = momentOf(flags.at)
  const { config } = await loadConfig(file, world, true)
  const answer = createClassifyVisitor(config)
  return readVisitors(flags, world, (visitor, events) => world.out(`${JSON.stringify(answer(visitor, events, at))}\n`))
}
