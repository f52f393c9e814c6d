import type { LotseConfig } from '@lotse/contract'
import { readConfig } from '@lotse/workshop'
import { fail } from './failure.ts'
import { readText } from './readText.ts'
import { countProblems, showProblem } from './showProblems.ts'
import type { World } from './world.ts'

/** The checked config; problems go to standard error, errors end the command with status 1. */
export async function loadConfig(file: string, world: World, quiet = false): Promise<LotseConfig> {
  const { config, problems } = readConfig(await readText(file))
  const shown = quiet ? problems.filter(({ level }) => level === 'error') : problems
  for (const problem of shown) world.err(`${showProblem(file, problem)}\n`)
  return config ?? fail(`${file} has ${countProblems(problems)}; nothing was done`, 1)
}
