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
