import type { Where } from '@lotse/contract'
import { describeRule, type Said } from '@lotse/workshop'
import type { Pen } from './pen.ts'

/** Conditions on properties alone, as a sentence: `(the search term contains “gift”)`. */
export function sayWhere({ language, config, words }: Pen, where: Where): Said {
  const one = describeRule({ event: '*', where }, language, config).text
  const from = one.indexOf('(')
  return { text: words.forms.only(from < 0 ? one : one.slice(from + 1, one.lastIndexOf(')'))) }
}
