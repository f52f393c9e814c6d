import { checkConfig } from '@lotse/workshop'
import { readText } from '../readText.ts'
import { countProblems, showForGithub, showProblem } from '../showProblems.ts'
import { usesColor } from '../usesColor.ts'
import type { World } from '../world.ts'

export interface CheckFlags {
  json?: boolean
  format?: 'text' | 'github' | 'json'
}

/** `lotse check`: 0 clean or warnings only, 1 errors. */
export async function check(file: string, { json, format = 'text' }: CheckFlags, world: World): Promise<number> {
  const problems = checkConfig(await readText(file))
  const errors = problems.filter(({ level }) => level === 'error').length
  if (json || format === 'json') {
    await world.out(`${JSON.stringify({ file, errors, warnings: problems.length - errors, problems }, null, 2)}\n`)
    return errors ? 1 : 0
  }
  const color = usesColor(world)
  for (const problem of problems)
    await world.out(`${format === 'github' ? showForGithub(file, problem) : showProblem(file, problem, color)}\n`)
  world.err(problems.length ? `${file}: ${countProblems(problems)}\n` : `${file} is clean\n`)
  return errors ? 1 : 0
}
