import type { Text } from '@lotse/contract'
import { de } from './texts/de.ts'
import { en, type Texts } from './texts/en.ts'

const TEXTS: { [language: string]: Texts } = { de, en }
const RIGHT_TO_LEFT = /^(ar|he|fa|ur)\b/

interface Values {
  [name: string]: string | number
}

/** Says the banner's texts in one language. */
export interface Speech {
  /** The language in which it is said, not the one that was asked for. */
  language: string
  dir: 'ltr' | 'rtl'
  /** The text of a key, with `{name}` filled in; undefined where there is none. */
  say(key: keyof Texts, values?: Values): string
  say(key: string, values?: Values): string | undefined
  /** A text of the config. */
  read(text: Text | undefined): string | undefined
  /** `a, b and c` */
  list(items: string[]): string
}

/** `asked`, as the page says it, else its base language, else English. `own` texts go before the built-in ones. */
export function speak(asked: string, own: { [language: string]: { [key: string]: string } }, known: Values): Speech {
  const wanted = asked.toLowerCase()
  const wishes = [wanted, wanted.split(/[-_]/)[0], 'en']
  const find = (languages: string[]): string | undefined =>
    wishes.map((wish) => languages.find((one) => one.toLowerCase() === wish)).find(Boolean) ?? languages[0]
  const language = find([...Object.keys(TEXTS), ...Object.keys(own)])!
  const texts: Values = { ...en, ...TEXTS[language.split('-')[0]!], ...own[language], ...known }
  const say = (key: string, values: Values = {}): string =>
    (texts[key] as string)?.replace(/\{(\w+)\}/g, (all, name) => `${values[name] ?? texts[name] ?? all}`)
  return {
    language,
    dir: RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr',
    say,
    read: (text) => (typeof text === 'object' ? text[find(Object.keys(text))!] : text),
    list: (items) => new Intl.ListFormat(language).format(items),
  }
}
