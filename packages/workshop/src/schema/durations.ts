import type { Duration, Window } from '@lotse/contract'
import * as v from 'valibot'
import { type Field, told } from './field.ts'

/** As `parseDuration` of `@lotse/rules` reads it. */
export const DURATION: RegExp = /^\d+(\.\d+)?(ms|s|m|h|d|w)$/
const WINDOW = /^(\d+(\.\d+)?(ms|s|m|h|d|w)|session|ever)$/

/** `20s`, `30m`, `12h`, `7d`, `2w`. */
export const duration: Field<Duration> = told(
  v.pipe(v.string(), v.regex(DURATION, 'is not a duration; write e.g. 20s, 30m, 12h, 7d')),
  'A length of time: a number and ms, s, m (minutes), h, d or w.',
  '30m',
  '7d',
)

/** A duration, or `session`, or `ever`. */
export const within: Field<Window> = told(
  v.pipe(v.string(), v.regex(WINDOW, 'is not a duration; write e.g. 30m, 7d, session or ever')),
  'Counts back from now: a duration, "session" (the present visit) or "ever". Left out: ever.',
  'session',
  '30m',
  '7d',
  'ever',
)
