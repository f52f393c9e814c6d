import type { AllRule, AnyRule, AudienceRule, NoneRule, Rule, SomeRule } from '@lotse/contract'
import * as v from 'valibot'
import { type Field, object, started, told } from './field.ts'
import { eventRule, factRule, sequenceRule, visitRule } from './measure.ts'
import { snippets } from './snippets.ts'
import { filledList, name, noted, whole } from './words.ts'

const member: Field<Rule> = v.lazy(() => rule)
const members: Field<Rule[]> = filledList(member, 'rule')

const all: Field<AllRule> = object<AllRule>(
  'All',
  'Holds when every one of these holds.',
  { all: members, ...noted },
  { kind: 'rule', lead: ['all'] },
)
const any: Field<AnyRule> = object<AnyRule>(
  'Any',
  'Holds when at least one of these holds.',
  { any: members, ...noted },
  { kind: 'rule', lead: ['any'] },
)
const none: Field<NoneRule> = object<NoneRule>(
  'None',
  'Holds when every one of these is known not to hold.',
  { none: members, ...noted },
  { kind: 'rule', lead: ['none'] },
)
const some: Field<SomeRule> = object<SomeRule>(
  'Some',
  'Holds when at least so many of these hold: { "some": 2, "of": [ … ] }.',
  { some: told(whole(1, 'must be a whole number from 1'), 'How many of them.', 2), of: members, ...noted },
  { kind: 'rule', lead: ['some', 'of'] },
)
const audienceRule: Field<AudienceRule> = object<AudienceRule>(
  'Audience',
  'Holds when this audience of the file holds.',
  { audience: told(name('audience'), 'The id of an audience.'), ...noted },
  { kind: 'rule', lead: ['audience'] },
)

type RuleByKey = {
  all: AllRule
  any: AnyRule
  none: NoneRule
  some: SomeRule
  fact: typeof factRule extends Field<infer T> ? T : never
  event: typeof eventRule extends Field<infer T> ? T : never
  sequence: typeof sequenceRule extends Field<infer T> ? T : never
  visit: typeof visitRule extends Field<infer T> ? T : never
  audience: AudienceRule
}
/** Fails to compile when the contract knows a rule that the schema does not. */
type Missing = Exclude<Rule, RuleByKey[keyof RuleByKey]>
const complete: [Missing] extends [never] ? true : Missing = true

/** A condition; the same grammar everywhere. */
export const rule: Field<Rule> =
  complete &&
  started(
    v.union([all, any, none, some, factRule, eventRule, sequenceRule, visitRule, audienceRule]) as Field<Rule>,
    ...snippets.rule,
  )
