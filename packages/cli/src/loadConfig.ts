import type { LotseConfig } from '@lotse/contract'
import { readConfig } from '@lotse/workshop'
import { fail } from './failure.ts'
import { readText } from './readText.ts'
import { countProblems, showProblem } from './showProblems.ts'
import type { World } from './world.ts'

export interface Loaded {
  config: LotseConfig
  text: string
}

/** The checked config and its text; problems go to standard error, errors end the command with status 1. */
export async function loadConfig(file: string, world: World, quiet = false): Promise<Loaded> {
  const text = await readText(file)
  const { config, problems } = readConfig(text)
  const shown = quiet ? problems.filter(({ level }) => level === 'error') : problems
  for (const problem of shown) world.err(`${showProblem(file, problem)}\n`)
  return { text, config: config ?? fail(`${file} has ${countProblems(problems)}; nothing was done`, 1) }
}
