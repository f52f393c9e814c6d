import type { Comparison, Duration, Measure, Operand, Scalar, Where } from '@lotse/contract'
import * as v from 'valibot'
import { DURATION } from './durations.ts'
import { type Entries, type Field, object, optional, signed, told } from './field.ts'
import { filledList, words, yesNo } from './words.ts'

export const scalar: Field<Scalar> = v.union([v.string(), v.number(), v.boolean()])

/** Closes the circle: operands may hold measures, which hold comparisons. */
const circle: { measure?: Field<Measure> } = {}
export const closeCircle = (measure: Field<Measure>): void => {
  circle.measure = measure
}

/** As `duration`, with a sentence that thinks of numbers in quotes, too. */
const time: Field<Duration> = v.pipe(
  v.string(),
  v.regex(DURATION, 'is neither a number (without quotes) nor a duration such as 30m or 7d'),
)

const operand: Field<Operand> = v.union([
  v.number(),
  time,
  object<Exclude<Operand, number | string>>(
    'Another measure',
    'Compares with something else that is measured, times a factor.',
    {
      of: v.lazy(() => circle.measure as Field<Measure>),
      factor: optional(told(v.number(), 'Multiplies the measure; left out: 1.')),
    },
  ),
]) as Field<Operand>

const end: Field<number | string> = v.union([v.number(), time])

/** The one vocabulary of comparisons. */
export const comparisonEntries: Entries<Comparison> = {
  is: optional(told(scalar, 'Exactly this value.')),
  isNot: optional(told(scalar, 'Any other value. A missing value does not count as another one.')),
  in: optional(told(filledList(scalar, 'value'), 'One of these values.')),
  notIn: optional(told(filledList(scalar, 'value'), 'None of these values.')),
  lessThan: optional(told(operand, 'Less than this number or time.', 100)),
  atMost: optional(told(operand, 'This number or time, or less.', 5)),
  moreThan: optional(told(operand, 'More than this number or time.', 0)),
  atLeast: optional(told(operand, 'This number or time, or more.', 3)),
  between: optional(
    told(v.strictTuple([end, end]) as Field<[number | string, number | string]>, 'From … to, both included.', [10, 50]),
  ),
  contains: optional(told(words, 'This text occurs in it.')),
  startsWith: optional(told(words, 'It begins with this text.')),
  endsWith: optional(told(words, 'It ends with this text.')),
  matches: optional(told(words, 'A pattern: * within a segment, ** across segments.', '/sale/**')),
  exists: optional(told(yesNo, 'true: is known; false: is missing.')),
}

export const comparison: Field<Comparison> = object<Comparison>(
  'Comparison',
  'How a value must be; several keys must all hold.',
  comparisonEntries,
  { kind: 'comparison' },
)

export const where: Field<Where> = signed(
  told(
    v.record(
      v.string(),
      v.union([v.string(), v.number(), v.boolean(), filledList(scalar, 'value'), comparison]),
    ) as Field<Where>,
    'Which events: property → a value, a list of values (any of them), or a comparison. All must hold.',
    { 'page.category': 'sale' },
  ),
  { kind: 'where' },
)
