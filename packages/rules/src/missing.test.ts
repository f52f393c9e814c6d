import type { Comparison, Rule } from '@lotse/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lowerContext, lowerRule } from './lower/lowerRule.ts'
import { compileTest } from './read/compileTest.ts'
import { glob } from './read/glob.ts'

const state = { v: 1, hash: '', seq: 0, ahead: [], id: '', last: 0, visit: { start: 0, count: 0, pages: 0, before: 0 }, features: {}, facts: {}, held: {}, phase: { id: '', since: 0 }, history: [], caps: {} } as const // biome-ignore format: one thought
const ask = (rule: Rule, facts = {}) => {
  const test = lowerRule(rule, lowerContext())
  return compileTest(test)({ state: structuredClone(state) as never, now: 1e12, facts })
}

const comparisons: Comparison[] = [
  { is: 'x' }, { is: 0 }, { is: false }, { isNot: 'x' }, { in: ['x'] }, { notIn: ['x'] }, { lessThan: 5 }, { atMost: 5 }, { moreThan: -5 },
  { atLeast: -5 }, { between: [-9, 9] }, { contains: '' }, { startsWith: '' }, { endsWith: '' }, { matches: '**' }, { exists: true },
] // biome-ignore format: a table

describe('a missing fact', () => {
  it.each(comparisons)('makes %j neither true nor, turned round, true', (comparison) => {
    const leaf = { fact: 'crm.segment', ...comparison } as Rule
    expect(ask(leaf)).not.toBe(true)
    if (!('exists' in comparison)) expect(ask({ none: [leaf] })).not.toBe(true)
  })
  it('counts only where the leaf says so', () => {
    expect(ask({ fact: 'cart.value', lessThan: 100, ifMissing: true })).toBe(true)
    expect(ask({ fact: 'cart.value', lessThan: 100, ifMissing: false })).toBe(false)
    expect(ask({ fact: 'cart.value', exists: false })).toBe(true)
  })
  it('is not made true by any nesting of groups with itself', () => {
    const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
      rule: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(
          ...comparisons.filter((one) => !('exists' in one)).map((one) => ({ fact: 'a.b', ...one }) as Rule),
        ),
        fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((all): Rule => ({ all })),
        fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((any): Rule => ({ any })),
        fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((none): Rule => ({ none })),
        fc.array(tie('rule'), { minLength: 2, maxLength: 3 }).map((of): Rule => ({ some: 1, of })),
      ),
    }))
    fc.assert(fc.property(rule, (one) => ask(one) !== true))
  })
})

/** Every measure that has no value where nothing has happened; counts, sums and active time of nothing are 0, which is known. */
const unknowns: Rule[] = [
  { event: 'x', share: { a: 1 } }, { event: 'x', since: 'first' }, { event: 'x', since: 'last' }, { event: 'x', since: 'first', within: '7d' },
  { event: 'x', since: 'last', within: 'session' }, { fact: 'visit.daysSinceLast' }, { fact: 'page.value' },
] // biome-ignore format: a table
const zeros: Rule[] = [
  { event: 'x' }, { event: 'x', within: '7d' }, { event: 'x', within: 'session' }, { event: 'x', distinct: 'a' }, { event: 'x', maxRepeat: 'a' },
  { event: 'x', sum: 'a' }, { event: 'x', sum: 'a', within: '2d' }, { activeTime: 'product' }, { activeTime: '*', within: 'session' },
  { visits: 'sessions' }, { visits: 'sessions', within: '7d' }, { visits: 'days' }, { visits: 'days', within: '7d' },
] // biome-ignore format: a table
const isCount = (rule: Rule) => 'event' in rule && !('distinct' in rule || 'maxRepeat' in rule || 'sum' in rule)

describe('an empty visitor', () => {
  const typed = comparisons.filter((one) => !('exists' in one))
  const groups: ((rule: Rule) => Rule)[] = [
    (rule) => rule,
    (rule) => ({ all: [rule] }),
    (rule) => ({ any: [rule] }),
    (rule) => ({ none: [rule] }),
    (rule) => ({ some: 1, of: [rule, rule] }),
    (rule) => ({ some: 2, of: [rule, rule, rule] }),
    (rule) => ({ none: [{ all: [rule, { event: '*', times: { atMost: 0 } }] }] }),
  ]
  it.each(unknowns)('has no %j, however compared and grouped', (measure) => {
    for (const comparison of typed)
      for (const group of groups) expect(ask(group({ ...measure, ...comparison } as Rule))).toBeUndefined()
    expect(ask({ ...measure, exists: true } as Rule)).toBe(false)
  })
  it.each(zeros)('has 0 of %j: known, and no more than that', (measure) => {
    const compared = (comparison: Comparison) =>
      ask((isCount(measure) ? { ...measure, times: comparison } : { ...measure, ...comparison }) as Rule)
    expect(compared({ atMost: 0 })).toBe(true)
    expect(compared({ is: 0 })).toBe(true)
    for (const comparison of [{ atLeast: 1 }, { moreThan: 0 }, { between: [1, 9] }, { in: [1] }, { isNot: 0 }, { notIn: [0] }] as Comparison[])
      expect(compared(comparison)).toBe(false)
    for (const comparison of [{ is: 'x' }, { contains: '' }, { startsWith: '' }, { endsWith: '' }, { matches: '**' }, { is: false }] as Comparison[])
      expect(compared(comparison)).toBeUndefined()
  }) // biome-ignore format: tables
  it('has made no step of a sequence, and belongs to nobody', () => {
    expect(ask({ sequence: [{ event: 'a' }, { event: 'b' }] })).toBe(false)
    expect(ask({ sequence: [] })).toBeUndefined()
    expect(ask({ audience: 'nobody' })).toBeUndefined()
  })
  it('compares no measure with one that is not known', () => {
    const share = { event: 'x', share: { a: 1 } }
    for (const operator of ['lessThan', 'atMost', 'moreThan', 'atLeast'])
      for (const group of groups)
        expect(ask(group({ event: 'x', times: { [operator]: { of: share } } } as Rule))).toBeUndefined()
  })
})

describe('a wrong type', () => {
  it('is unknown', () => {
    expect(ask({ fact: 'n', lessThan: 5 }, { n: '3' })).toBeUndefined()
    expect(ask({ fact: 'n', is: 3 }, { n: '3' })).toBeUndefined()
    expect(ask({ fact: 'n', isNot: 3 }, { n: '3' })).toBeUndefined()
    expect(ask({ fact: 'n', startsWith: 'a' }, { n: 3 })).toBeUndefined()
    expect(ask({ fact: 'n', in: [1, 2] }, { n: 'x' })).toBeUndefined()
  })
  it('of a typed match is not', () => {
    expect(ask({ fact: 'n', in: ['x', 2] }, { n: 'y' })).toBe(false)
    expect(ask({ fact: 'n', between: [1, 3] }, { n: 3 })).toBe(true)
    expect(ask({ fact: 'n', contains: 'b2b' }, { n: ['b2b', 'vip'] })).toBe(true)
    expect(ask({ fact: 'n', notIn: ['vip'] }, { n: ['b2b', 'vip'] })).toBe(false)
  })
})

it('facts are own properties only', () => {
  for (const path of ['__proto__.polluted', 'constructor.name', 'a.constructor.name', 'toString'])
    expect(ask({ fact: path, exists: true }, { a: {} })).toBe(false)
})

it('what is none of the language never holds', () => {
  for (const rule of [
    {},
    { event: 'x', atLeats: 3, times: {} },
    { fact: 'a', liks: 1 },
    { foo: [] },
    null,
    3,
    'x',
    { audience: 'nobody' },
  ])
    expect(ask(rule as never, { a: 1 })).not.toBe(true)
})

describe('globs', () => {
  it.each([
    ['/sale/**', '/sale', true], ['/sale/**', '/sale/a/b', true], ['/sale/**', '/sales', false], ['/p/*/x', '/p/1/x', true],
    ['/p/*/x', '/p/1/2/x', false], ['**/cart', '/en/cart', true], ['/a.c', '/abc', false], ['*', 'abc', true], ['*', 'a/c', false], ['', '', true],
  ])('%s on %s: %s', (pattern, path, expected) => expect(glob(pattern)(path)).toBe(expected)) // biome-ignore format: a table
  it('stay linear on what hangs a regular expression', () => {
    const began = performance.now()
    expect(glob('**a**a**a**a**a**a**a**a**b')('a'.repeat(2_000))).toBe(false)
    expect(performance.now() - began).toBeLessThan(500)
  })
})
