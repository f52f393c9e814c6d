import type { LotseConfig } from '@lotse/contract'
import type { Language } from '../../words/language.ts'
import type { RulesWords } from '../words/words.ts'
import type { Option } from './things.ts'
import type { Path } from './writeAt.ts'

/** What every field of a form works with. */
export interface Pen {
  /** The present text, which can be read as JSON but may have errors. */
  text: string
  /** The same, read; parts may be of another shape than promised. */
  config: LotseConfig
  language: Language
  words: RulesWords
  /** What can be chosen, by name as people say it. */
  events: Option[]
  facts: Option[]
  /** Takes over a changed text. */
  write(text: string): void
  /** Shows a place in the editor. */
  go(path: Path): void
}

export const idOf = (path: Path, part = ''): string => `form-${[...path, part].join('-').replace(/[^\w-]+/g, '_')}`

/** Once the change is on the page. */
export const focusOn = (id: string): void => void setTimeout(() => document.getElementById(id)?.focus())

/** Lists of the file by kind, empty where there are none or something else stands there. */
export const listOf = <T>(value: T[] | undefined): T[] => (Array.isArray(value) ? value : [])
