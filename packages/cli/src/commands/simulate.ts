import { dirname, join, resolve } from 'node:path'
import { createSimulator } from '@lotse/workshop'
import { fail } from '../failure.ts'
import { loadConfig } from '../loadConfig.ts'
import { readVisitors, type VisitorFlags } from '../readVisitors.ts'
import { showSimulation } from '../showSimulation.ts'
import type { World } from '../world.ts'

export interface SimulateFlags extends VisitorFlags {
  present?: string
  json?: boolean
}

/** `lotse simulate`: what a config would have done with a log, beside the present one. 1 where lines were broken. */
export async function simulate(file: string, flags: SimulateFlags, world: World): Promise<number> {
  const present = flags.present ?? join(dirname(file), 'lotse.json')
  if (resolve(present) === resolve(file))
    fail(`${file} would be compared with itself; say --present FILE, or give the draft another name`)
  const before = await loadConfig(present, world, true)
  const after = await loadConfig(file, world, true)
  const simulator = createSimulator(before.config, after.config)
  const status = await readVisitors(flags, world, (visitor, events) => {
    simulator.add(visitor, events)
    return true
  })
  const result = simulator.result()
  await world.out(flags.json ? `${JSON.stringify(result, null, 2)}\n` : showSimulation(result, present, file))
  return status
}
