import type { Comparison, FactDeclaration, FactRule, Measure, Operation, Rule, Test } from '@lotse/contract'
import { EVER } from '../read/reach.ts'
import { type Counters, createCounters } from './createCounters.ts'
import { isOfLanguage } from './isOfLanguage.ts'
import { isComparison, type LowerOperand, lowerComparison } from './lowerComparison.ts'
import { parseDuration } from './parseDuration.ts'

/** What a rule's names refer to. */
export interface LowerContext {
  counters: Counters
  /** Paths of facts that rules read and that are remembered from events. */
  remembers: Set<string>
  /** The place of each fact, by path and age, in what a view has seen. */
  places: Map<string, number>
  facts?: { [path: string]: FactDeclaration }
  audiences?: { [id: string]: Rule }
  /** Told of every rule that is none of the language. */
  onUnknown?(rule: unknown): void
}

/** A context in which nothing has been named yet. */
export const lowerContext = (given: Partial<LowerContext> = {}): LowerContext => ({
  counters: createCounters(),
  remembers: new Set(),
  places: new Map(),
  ...given,
})

/** Names of the language, never of facts. */
const REFUSED = /(^|\.)(__proto__|constructor|prototype)(\.|$)/
/** Turns a rule of `lotse.json` into the form that pages run; what is not of the language never holds. */
export function lowerRule(rule: Rule, context: LowerContext, inside: string[] = []): Test {
  const { counters, audiences = {}, onUnknown } = context
  const each = (rules: Rule[]) => (Array.isArray(rules) ? rules : []).map((one) => lowerRule(one, context, inside))
  const against: LowerOperand = (operand) => {
    if (typeof operand !== 'object') return operand
    const [kind, key, window] = counters.measure(operand.of)
    return [kind, key, window, operand.factor ?? 1]
  }
  if (typeof rule === 'object' && rule && isOfLanguage(rule)) {
    if ('all' in rule) return group('&', each(rule.all))
    if ('any' in rule) return group('|', each(rule.any))
    if ('none' in rule) return ['!', group('|', each(rule.none))]
    if ('some' in rule) return rule.some === 1 ? group('|', each(rule.of)) : ['#', rule.some, ...each(rule.of)]
    if ('sequence' in rule) {
      const reading = counters.sequence(rule)
      return reading ? ['c', [[6, rule.sequence.length]], reading] : ['?']
    }
    if ('audience' in rule && Object.hasOwn(audiences, rule.audience) && !inside.includes(rule.audience))
      return lowerRule(audiences[rule.audience]!, context, [...inside, rule.audience])
    if ('fact' in rule) return lowerFact(rule, against, context)
    if ('event' in rule || 'activeTime' in rule || 'visits' in rule) {
      const measure = rule as Measure & { times?: Comparison }
      const beside = Object.keys(rule).some(isComparison) ? (measure as Comparison) : { atLeast: 1 }
      const operations = lowerComparison(measure.times ?? beside, (one) => parseDuration(one) ?? against(one))
      return operations ? ['c', operations, counters.measure(measure, boundOf(operations))] : ['?']
    }
  }
  onUnknown?.(rule)
  return ['?']
}

/** A group; of no members `all` is true, `any` false. */
function group(kind: '&' | '|', tests: Test[]): Test {
  if (!tests.length) return ['#', kind === '&' ? 0 : 1]
  return tests.length > 1 ? [kind, ...tests] : tests[0]!
}

function lowerFact({ fact, ifMissing, ...comparison }: FactRule, operand: LowerOperand, context: LowerContext): Test {
  const { facts = {}, remembers, places } = context
  const path = REFUSED.test(fact) ? '' : fact
  const operations = lowerComparison(comparison, operand)
  if (!operations) return ['?']
  if (!/^(visit|lotse)\.|^$/.test(path)) remembers.add(path)
  const maxAge = parseDuration(Object.hasOwn(facts, path) ? facts[path]!.maxAge : undefined) ?? EVER
  const name = `${path} ${maxAge}`
  const place = places.get(name) ?? places.size
  places.set(name, place)
  const leaf = (compared: Operation[]): Test => ['f', compared, path, maxAge, place]
  if (ifMissing === undefined) return leaf(operations)
  return [ifMissing ? '|' : '&', leaf([['known', !ifMissing]]), leaf(operations)]
}

/** The largest number compared with; undefined: another measure is. */
function boundOf(operations: Operation[]): number | undefined {
  if (operations.some(([how, want]) => typeof how === 'number' && Array.isArray(want))) return undefined
  const wants = operations.flatMap(([, want]) => want)
  return Math.max(1, ...wants.map((want) => (typeof want === 'number' ? Math.ceil(want) : 0)))
}
