import { checkConfig, checkPages, type Problem, readConfig, slotMatrix } from '@lotse/workshop'
import { gatherPages } from '../gatherPages.ts'
import { readText } from '../readText.ts'
import { showMatrix } from '../showMatrix.ts'
import { countProblems, showForGithub, showProblem } from '../showProblems.ts'
import { usesColor } from '../usesColor.ts'
import type { World } from '../world.ts'

export interface CheckFlags {
  json?: boolean
  format?: 'text' | 'github' | 'json'
  pages?: string
  matrix?: boolean
}

interface Checked {
  file: string
  problems: Problem[]
}

/** `lotse check`: 0 clean or warnings only, 1 errors. */
export async function check(file: string, flags: CheckFlags, world: World): Promise<number> {
  const { json, format = 'text' } = flags
  const text = await readText(file)
  const own = checkConfig(text, { now: Date.now() })
  const checked: Checked[] = [{ file, problems: own }]
  if (flags.pages !== undefined) {
    const { config, pages } = checkPages({ text, ...(await gatherPages(flags.pages, world)) })
    const known = new Set(own.map(({ line, message }) => `${line} ${message}`))
    own.push(...config.filter(({ line, message }) => !known.has(`${line} ${message}`)))
    own.sort((a, b) => a.line - b.line || a.column - b.column)
    checked.push(...pages.map(({ name, problems }) => ({ file: name, problems })))
  }
  const all = checked.flatMap(({ problems }) => problems)
  const errors = all.filter(({ level }) => level === 'error').length
  const { config } = flags.matrix ? readConfig(text) : {}
  const matrix = config && slotMatrix(config)
  if (json || format === 'json') {
    const pages = flags.pages === undefined ? {} : { pages: checked.slice(1).filter(({ problems }) => problems.length) }
    await world.out(`${JSON.stringify({ file, errors, warnings: all.length - errors, problems: own, ...pages, ...(matrix && { matrix }) }, null, 2)}\n`) // biome-ignore format: one answer
    return errors ? 1 : 0
  }
  const color = usesColor(world)
  const show = (of: string, problem: Problem): string =>
    format === 'github' ? showForGithub(of, problem) : showProblem(of, problem, color)
  for (const { file: of, problems } of checked)
    for (const problem of problems) await world.out(`${show(of, problem)}\n`)
  if (matrix) await world.out(`${all.length ? '\n' : ''}${showMatrix(matrix, color)}`)
  world.err(all.length ? `${file}: ${countProblems(all)}\n` : `${file} is clean\n`)
  return errors ? 1 : 0
}
