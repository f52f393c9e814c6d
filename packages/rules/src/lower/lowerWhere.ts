import type { Comparison, Operand, Step, Test, Where } from '@lotse/contract'
import { lowerComparison } from './lowerComparison.ts'

/** One test, or all of several; undefined: there are none. */
export const allOf = (tests: Test[]): Test | undefined => (tests[1] ? ['&', ...tests] : tests[0])

const plain = (operand: Operand) => (typeof operand === 'object' ? undefined : operand)

/** Tests of the properties of an event. */
function testsOf(where: Where = {}): Test[] {
  return Object.entries(where).map(([path, want]): Test => {
    const comparison = Array.isArray(want) ? { in: want } : typeof want === 'object' ? want : { is: want }
    const operations = lowerComparison(comparison as Comparison, plain)
    return operations ? ['e', operations, path] : ['?']
  })
}

/** `where` as a test of an event; undefined: every event. */
export const lowerWhere = (where: Where | undefined): Test | undefined => allOf(testsOf(where))

/** Always true. */
const EVERY: Test = ['e', [['known', true]], '']

/** A step that is only named, written out. */
export const stepOf = (step: string | Step): Step => (typeof step === 'string' ? { event: step } : step)

/** An event of these names, with these properties, as a test. */
export function lowerStep({ event, where }: Step): Test {
  const names = namesOf(event)
  const named: Test[] = names[0] === '*' ? [] : [['e', [['in', names]], '']]
  return allOf([...named, ...testsOf(where)]) ?? EVERY
}

/** Event names, each once; `*` stands for all. */
export function namesOf(event: string | string[]): string[] {
  const names = [...new Set([event].flat())]
  return names.includes('*') ? ['*'] : names
}
