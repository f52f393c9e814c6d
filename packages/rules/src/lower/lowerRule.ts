import type { Comparison, FactDeclaration, Measure, Operand, Operation, Rule, Test } from '@lotse/contract'
import type { Counters } from './createCounters.ts'
import { isOfLanguage } from './isOfLanguage.ts'
import { parseDuration } from './parseDuration.ts'

/** What a rule's names refer to. */
export interface LowerContext {
  counters: Counters
  /** Paths of facts that rules read. */
  remembers: Set<string>
  facts?: { [path: string]: FactDeclaration }
  audiences?: { [id: string]: Rule }
  /** Told of every rule that is none of the language. */
  onUnknown?(rule: unknown): void
}

const OPERATORS: { [name: string]: string } = {
  is: 'is',
  isNot: '!is',
  in: 'in',
  notIn: '!in',
  lessThan: 'lt',
  atMost: 'le',
  moreThan: 'gt',
  atLeast: 'ge',
  contains: 'has',
  startsWith: 'starts',
  endsWith: 'ends',
  matches: 'glob',
  exists: 'known',
}
/** Names of the language, never of facts. */
const REFUSED = /(^|\.)(__proto__|constructor|prototype)(\.|$)/
/** Never known, so never true. */
const NEVER: Test = ['any', 1, ['fact', '', [], 0]]

/** Turns a rule of `lotse.json` into the form that pages run; what is not of the language never holds. */
export function lowerRule(rule: Rule, context: LowerContext, inside: string[] = []): Test {
  const { counters, audiences = {}, facts = {}, remembers, onUnknown } = context
  const each = (rules: Rule[]) => (Array.isArray(rules) ? rules : []).map((one) => lowerRule(one, context, inside))
  const against = (operand: Operand): unknown =>
    typeof operand === 'object' ? { of: counters.measure(operand.of), factor: operand.factor ?? 1 } : operand
  if (typeof rule === 'object' && rule && isOfLanguage(rule)) {
    if ('all' in rule) return ['all', ...each(rule.all)]
    if ('any' in rule) return ['any', 1, ...each(rule.any)]
    if ('none' in rule) return ['not', ['any', 1, ...each(rule.none)]]
    if ('some' in rule) return ['any', rule.some, ...each(rule.of)]
    if ('sequence' in rule) return ['count', counters.sequence(rule), [['ge', 1]]]
    if ('audience' in rule && Object.hasOwn(audiences, rule.audience) && !inside.includes(rule.audience))
      return lowerRule(audiences[rule.audience]!, context, [...inside, rule.audience])
    if ('fact' in rule) {
      const { ifMissing, ...comparison } = rule
      const fact = REFUSED.test(rule.fact) ? '' : rule.fact
      if (!fact.startsWith('visit.')) remembers.add(fact)
      const maxAge = parseDuration(Object.hasOwn(facts, fact) ? facts[fact]!.maxAge : undefined) ?? 0
      const operations = lowerComparison(comparison, against)
      return ifMissing === undefined
        ? ['fact', fact, operations, maxAge]
        : ['fact', fact, operations, maxAge, ifMissing]
    }
    if ('event' in rule || 'activeTime' in rule || 'visits' in rule) {
      const measure = rule as Measure & { times?: Comparison }
      const beside = isCompared(measure) ? (measure as Comparison) : { atLeast: 1 }
      const comparison = measure.times ?? beside
      const operations = lowerComparison(comparison, (operand) => parseDuration(operand) ?? against(operand))
      return ['count', counters.measure(measure, boundOf(operations)), operations]
    }
  }
  onUnknown?.(rule)
  return NEVER
}

const isCompared = (rule: object): boolean => Object.keys(rule).some((key) => key in OPERATORS || key === 'between')

/** Comparisons as operations; `between` is two of them. */
export function lowerComparison(comparison: Comparison, operand: (operand: Operand) => unknown): Operation[] {
  return Object.entries(comparison).flatMap(([name, want]): Operation[] => {
    if (name === 'between' && Array.isArray(want)) return [['ge', operand(want[0] as Operand)], ['le', operand(want[1] as Operand)]] // biome-ignore format: one thought
    if (!Object.hasOwn(OPERATORS, name)) return []
    const isOrdered = /^[lg][te]$/.test(OPERATORS[name]!)
    return [[OPERATORS[name]!, isOrdered ? operand(want as Operand) : want]]
  })
}

/** The largest number compared with; undefined: another measure is. */
function boundOf(operations: Operation[]): number | undefined {
  const wants = operations.flatMap(([, want]) => want)
  if (wants.some((want) => typeof want === 'object')) return undefined
  return Math.max(1, ...wants.map((want) => (typeof want === 'number' ? Math.ceil(want) : 0)))
}
