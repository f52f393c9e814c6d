import type { LotseConfig } from '@lotse/contract'
import { checkAudiences } from './check/checkAudiences.ts'
import { checkRules } from './check/checkComparisons.ts'
import { checkContent } from './check/checkContent.ts'
import { checkContradictions } from './check/checkContradictions.ts'
import { checkDoubles } from './check/checkDoubles.ts'
import { checkLanguages } from './check/checkLanguages.ts'
import { checkNames } from './check/checkNames.ts'
import { checkPersonas, checkPhases } from './check/checkPersonas.ts'
import { checkProperties } from './check/checkProperties.ts'
import { checkSchedules } from './check/checkSchedules.ts'
import { checkSequences } from './check/checkSequences.ts'
import { checkSite } from './check/checkSite.ts'
import { checkSlots } from './check/checkSlots.ts'
import { collect, survey } from './check/survey.ts'
import { type Problem, writePath } from './problem.ts'
import { configSchema } from './schema/config.ts'
import { lineColumn } from './walk/lineColumn.ts'
import { parse } from './walk/parse.ts'
import { collectFindings } from './walk/place.ts'
import type { Shape } from './walk/reflect.ts'
import { walk } from './walk/walk.ts'

const CHECKS = [
  checkNames,
  checkDoubles,
  checkRules,
  checkProperties,
  checkContradictions,
  checkSequences,
  checkAudiences,
  checkPersonas,
  checkPhases,
  checkSlots,
  checkSchedules,
  checkContent,
  checkLanguages,
  checkSite,
]

export interface CheckOptions {
  /** Leave warnings out; default false. */
  errorsOnly?: boolean
}

/**
 * Everything that is wrong with the text of a `lotse.json`, in the order of the file: JSON that cannot be read, what
 * the format does not know, and what it knows but cannot mean. Never throws.
 */
export function checkConfig(text: string, { errorsOnly = false }: CheckOptions = {}): Problem[] {
  const { root, findings } = parse(text)
  const place = lineColumn(text)
  const syntax = findings.map(({ offset, message, suggestion }): [number, Problem] => [
    offset,
    { level: 'error', path: '', ...place(offset), message, ...(suggestion !== undefined && { suggestion }) },
  ])
  const report = collectFindings()
  if (root) {
    const seen = collect()
    walk(configSchema as unknown as Shape, root, report, seen.see)
    const found = survey(root, seen)
    for (const check of CHECKS) check(found, report)
  }
  const meaning = report.found.map(({ node, path, ...rest }): [number, Problem] => [
    node.offset,
    { ...rest, path: writePath(path), ...place(node.offset) },
  ])
  return [...syntax, ...meaning]
    .sort(([a], [b]) => a - b)
    .map(([, problem]) => problem)
    .filter(({ level }) => !errorsOnly || level === 'error')
}

/** The config, if it has no errors (defaults are not filled in); else its problems, warnings among them. */
export function readConfig(
  text: string,
): { config: LotseConfig; problems: Problem[] } | { config?: undefined; problems: Problem[] } {
  const problems = checkConfig(text)
  if (problems.some(({ level }) => level === 'error')) return { problems }
  return { config: JSON.parse(text.replace(/^\ufeff/, '')) as LotseConfig, problems }
}
