import type { LotseConfig } from '@lotse/contract'
import { checkAlways, checkExits, checkNewcomers } from './check/checkAlways.ts'
import { checkAudiences } from './check/checkAudiences.ts'
import { checkRules } from './check/checkComparisons.ts'
import { checkContent } from './check/checkContent.ts'
import { checkContradictions } from './check/checkContradictions.ts'
import { checkDoubles } from './check/checkDoubles.ts'
import { checkExperiments } from './check/checkExperiments.ts'
import { checkLanguages } from './check/checkLanguages.ts'
import { checkNames } from './check/checkNames.ts'
import { checkPercents } from './check/checkPercents.ts'
import { checkPersonas, checkPhases } from './check/checkPersonas.ts'
import { checkProperties } from './check/checkProperties.ts'
import { checkOver, checkSchedules } from './check/checkSchedules.ts'
import { checkSequences } from './check/checkSequences.ts'
import { checkSite } from './check/checkSite.ts'
import { checkSlots } from './check/checkSlots.ts'
import { survey } from './check/survey.ts'
import { checkText } from './checkText.ts'
import type { Problem } from './problem.ts'
import { configSchema } from './schema/config.ts'

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
  checkAlways,
  checkExits,
  checkNewcomers,
  checkPercents,
  checkExperiments,
  checkSlots,
  checkSchedules,
  checkContent,
  checkLanguages,
  checkSite,
]

export interface CheckOptions {
  /** Leave warnings out; default false. */
  errorsOnly?: boolean
  /** The moment (ms since 1970) by which schedules are over; left out: none is said to be over. */
  now?: number
}

/**
 * Everything that is wrong with the text of a `lotse.json`, in the order of the file: JSON that cannot be read, what
 * the format does not know, and what it knows but cannot mean. Never throws.
 */
export function checkConfig(text: string, { errorsOnly = false, now }: CheckOptions = {}): Problem[] {
  const problems = checkText(text, configSchema, (root, seen, report) => {
    const found = survey(root, seen)
    for (const check of CHECKS) check(found, report)
    if (now !== undefined) checkOver(now)(found, report)
  })
  return problems.filter(({ level }) => !errorsOnly || level === 'error')
}

/** The config, if it has no errors (defaults are not filled in); else its problems, warnings among them. */
export function readConfig(
  text: string,
): { config: LotseConfig; problems: Problem[] } | { config?: undefined; problems: Problem[] } {
  const problems = checkConfig(text)
  if (problems.some(({ level }) => level === 'error')) return { problems }
  return { config: JSON.parse(text.replace(/^\ufeff/, '')) as LotseConfig, problems }
}
