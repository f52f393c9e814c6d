import { compileTest, lowerContext, lowerRule } from '@lotse/rules'
import { Environment } from '@marcbachmann/cel-js'
import { guard } from '@ucast/mongo2js'
import { LogicEngine } from 'json-logic-engine'
import jsonLogic from 'json-logic-js'
import { Engine } from 'json-rules-engine'
import sift from 'sift'

/** GrowthBook exports its evaluator only as part of its whole client. */
const { evalCondition } = await import(new URL('node_modules/@growthbook/growthbook/dist/esm/mongrule.mjs', import.meta.url)) // biome-ignore format: one name

const countOf = (tests) => (input) => {
  let matches = 0
  for (const test of tests) if (test(input) === true) matches++
  return matches
}
const mongo = ({ many, least, other, is, few, most }) => ({
  $and: [{ $or: [{ [many]: { $gte: least } }, { [other]: { $eq: is } }] }, { [few]: { $lt: most } }],
})
const logic = ({ many, least, other, is, few, most }) => ({
  and: [{ or: [{ '>=': [{ var: many }, least] }, { '==': [{ var: other }, is] }] }, { '<': [{ var: few }, most] }],
})

/** What nobody who compiles without making code out of text can beat: no types checked, nothing missing, two-valued. */
function closures(rules) {
  const atLeast = (name, want) => (input) => input[name] >= want
  const lessThan = (name, want) => (input) => input[name] < want
  const equal = (name, want) => (input) => input[name] === want
  const or = (a, b) => (input) => a(input) || b(input)
  const and = (a, b) => (input) => a(input) && b(input)
  return countOf(
    rules.map(({ many, least, other, is, few, most }) =>
      and(or(atLeast(many, least), equal(other, is)), lessThan(few, most)),
    ),
  )
}

function lotse(rules) {
  const context = lowerContext()
  const tests = rules.map(({ many, least, other, is, few, most }) =>
    compileTest(
      lowerRule(
        {
          all: [
            {
              any: [
                { fact: many, atLeast: least },
                { fact: other, is },
              ],
            },
            { fact: few, lessThan: most },
          ],
        },
        context,
      ),
    ),
  )
  const count = countOf(tests)
  const state = { facts: {}, features: {} }
  return (facts) => count({ state, now: 0, facts })
}

function jsonRules(rules) {
  const engine = new Engine()
  for (const { many, least, other, is, few, most } of rules)
    engine.addRule({
      conditions: {
        all: [
          { any: [{ fact: many, operator: 'greaterThanInclusive', value: least }, { fact: other, operator: 'equal', value: is }] },
          { fact: few, operator: 'lessThan', value: most },
        ],
      },
      event: { type: 'match' },
    }) // biome-ignore format: a table
  return async (facts) => (await engine.run(facts)).results.length
}

/** Every engine: takes the rules, gives back "how many match". */
export const engines = {
  'hand-written closures (the limit)': closures,
  Lotse: lotse,
  '@marcbachmann/cel-js': (rules) => {
    const environment = new Environment({ unlistedVariablesAreDyn: true })
    const quoted = (value) => (typeof value === 'string' ? `"${value}"` : String(value))
    const double = (value) => (Number.isInteger(value) ? `${value}.0` : String(value))
    return countOf(
      rules.map(({ many, least, other, is, few, most }) =>
        environment.parse(`(${many} >= ${double(least)} || ${other} == ${quoted(is)}) && ${few} < ${double(most)}`),
      ),
    )
  },
  '@ucast/mongo2js': (rules) => countOf(rules.map((rule) => guard(mongo(rule)))),
  'json-logic-engine build()': (rules) => {
    const engine = new LogicEngine()
    return countOf(rules.map((rule) => engine.build(logic(rule))))
  },
  'json-logic-engine run()': (rules) => {
    const engine = new LogicEngine()
    return countOf(rules.map(logic).map((rule) => (facts) => engine.run(rule, facts)))
  },
  '@growthbook/growthbook': (rules) => countOf(rules.map(mongo).map((rule) => (facts) => evalCondition(facts, rule))),
  sift: (rules) => countOf(rules.map((rule) => (sift.default ?? sift)(mongo(rule)))),
  'json-logic-js': (rules) => countOf(rules.map(logic).map((rule) => (facts) => jsonLogic.apply(rule, facts))),
  'json-rules-engine': jsonRules,
}
