import type { Noted, Text } from '@lotse/contract'
import * as v from 'valibot'
import { type Entries, type Field, type NameKind, optional, signed, told } from './field.ts'

const ID = /^[a-z0-9][a-z0-9-]*$/
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

export const words: Field<string> = v.string()
export const filled: Field<string> = v.pipe(v.string(), v.minLength(1, 'must not be empty'))
export const yesNo: Field<boolean> = v.boolean()
export const number: Field<number> = v.number()

/** A short name such as `bargain-hunter`. */
export const id: Field<string> = v.pipe(
  v.string(),
  v.regex(ID, 'must be a short name of small letters, digits and "-", such as "bargain-hunter"'),
)

export const language: Field<string> = signed(
  v.pipe(v.string(), v.regex(LANGUAGE, 'must be a language code such as "de", "en" or "de-AT"')),
  { names: 'language' },
)

/** Text in one language, or one per language. */
export const text: Field<Text> = signed(v.union([v.string(), v.record(v.string(), v.string())]) as Field<Text>, {
  kind: 'text',
})

export const label: Field<Text> = signed(
  told(text, 'What people call it, in reports and in the desk. Visitors never see it.'),
  {
    forPeople: true,
    kind: 'text',
  },
)

/** `note` is allowed on every object. */
export const noted: Entries<Noted> = {
  note: optional(
    signed(told(words, 'A note for the people who read this file. Visitors never get it.'), { forPeople: true }),
  ),
}

export const name = (names: NameKind): Field<string> => signed(filled, { names })

export const list = <T>(item: Field<T>): Field<T[]> => v.array(item) as Field<T[]>
export const filledList = <T>(item: Field<T>, what: string): Field<T[]> =>
  v.pipe(v.array(item), v.minLength(1, `needs at least one ${what}`)) as Field<T[]>
export const oneOrMore = <T>(item: Field<T>): Field<T | T[]> =>
  v.union([item, filledList(item, 'entry')]) as Field<T | T[]>

export const range = (low: number, high: number, what: string): Field<number> =>
  v.pipe(v.number(), v.minValue(low, what), v.maxValue(high, what))
export const percent: Field<number> = range(0, 100, 'must be a percentage from 0 to 100')
export const whole = (low: number, what: string): Field<number> =>
  v.pipe(v.number(), v.integer(what), v.minValue(low, what))

export const choice = <const T extends string>(...options: T[]): Field<T> => v.picklist(options) as unknown as Field<T>
