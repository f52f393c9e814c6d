import type { Comparison, FactDeclaration, Measure, Rule } from '@lotse/contract'
import { compareWith, constant, isOperator, type OperandReader } from './compareWith.ts'
import type { Features } from './features/createFeatures.ts'
import { every, not, some } from './logic.ts'
import { parseDuration } from './parseDuration.ts'
import type { Read, Test, View } from './view.ts'

/** What a rule's names refer to. */
export interface RuleContext {
  features: Features
  facts?: { [path: string]: FactDeclaration }
  audiences?: { [id: string]: Rule }
  /** Told of every rule that is none of the language. */
  onUnknown?(rule: unknown): void
}

/** A leaf taken apart: what is measured and what it is compared with. */
export interface Leaf {
  read(view: View): unknown
  comparison: Comparison
  holds(value: unknown, view: View): boolean | undefined
}

const AT_LEAST_ONCE: Comparison = { atLeast: 1 }

/** Compiles a rule to a closure; what is not of the language is unknown, so it never holds. */
export function compileRule(rule: Rule, context: RuleContext, within: string[] = []): Test {
  const { features, audiences = {}, onUnknown } = context
  const each = (rules: Rule[]) => (Array.isArray(rules) ? rules : []).map((one) => compileRule(one, context, within))
  if (typeof rule === 'object' && rule) {
    if ('all' in rule) return all(each(rule.all))
    if ('any' in rule) return any(each(rule.any), 1)
    if ('none' in rule) return negate(any(each(rule.none), 1))
    if ('some' in rule) return any(each(rule.of), rule.some)
    if ('sequence' in rule) return features.sequence(rule)
    if ('audience' in rule && Object.hasOwn(audiences, rule.audience) && !within.includes(rule.audience))
      return compileRule(audiences[rule.audience]!, context, [...within, rule.audience])
    const leaf = compileLeaf(rule, context)
    if (leaf) return (view) => leaf.holds(leaf.read(view), view)
  }
  onUnknown?.(rule)
  return () => undefined
}

const all =
  (tests: Test[]): Test =>
  (view) =>
    every(tests, (test) => test(view))
const any =
  (tests: Test[], least: number): Test =>
  (view) =>
    some(tests, (test) => test(view), least)
const negate =
  (test: Test): Test =>
  (view) =>
    not(test(view))

/** Takes a fact, event or visit leaf apart; undefined: it is none. */
export function compileLeaf(rule: Rule, context: RuleContext): Leaf | undefined {
  const { features, facts } = context
  const operand: OperandReader = (value) => {
    if (typeof value !== 'object') return constant(value)
    const read = features.measure(value.of)
    return (view) => {
      const found = read(view)
      return found === undefined ? undefined : found * (value.factor ?? 1)
    }
  }
  if ('fact' in rule) {
    const { fact, ifMissing, ...comparison } = rule
    const test = compareWith(comparison, textOperand)
    return {
      read: features.fact(fact, parseDuration(facts?.[fact]?.maxAge)),
      comparison,
      holds: (value, view) => (value === undefined && ifMissing !== undefined ? ifMissing : test(value, view)),
    }
  }
  if (!('event' in rule || 'activeTime' in rule || 'visits' in rule)) return undefined
  const measure = rule as Measure & { times?: Comparison }
  const beside = Object.fromEntries(Object.entries(rule).filter(([key]) => isOperator(key))) as Comparison
  const comparison = measure.times ?? (Object.keys(beside).length ? beside : AT_LEAST_ONCE)
  const read: Read = features.measure(measure, boundOf(comparison))
  return { read, comparison, holds: compareWith(comparison, operand) }
}

/** Facts compare text as text: "7d" is no duration there. */
const textOperand: OperandReader = (value) => () => value

/** The largest number a comparison names; undefined: it compares with another measure. */
function boundOf(comparison: Comparison): number | undefined {
  const operands = Object.values(comparison).flat()
  if (operands.some((each) => typeof each === 'object')) return undefined
  return Math.max(1, ...operands.map((each) => (typeof each === 'number' ? Math.ceil(each) : 0)))
}
