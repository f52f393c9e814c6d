import type { Text } from './config.ts'
import type { Json } from './event.ts'
import type { Duration, Noted, Rule } from './rule.ts'

/** A place in the page whose content may change; its default content stands in the HTML. */
export interface SlotConfig extends Noted {
  id: string
  label?: Text
  /** CSS selector, where the page cannot carry `data-lotse-slot`; `product-card >>> .promo` looks into open shadow roots. */
  at?: string
  goal?: string
  /** 0 to 100: this share of visitors keeps the default, for comparison. */
  holdoutPercent?: number
  /** `keep` (default): a late decision waits for the next navigation; `outside`: swapped only outside the viewport. */
  late?: 'keep' | 'outside'
  /** May change while the page is open (an offer of help); announced politely. */
  live?: boolean
  /** A live change runs as a View Transition, unless the visitor asked for less motion. */
  transition?: boolean
  /** The first that holds wins. */
  variants: VariantConfig[]
}

export interface VariantConfig extends Noted {
  id: string
  label?: Text
  for?: ForWhom
  when?: Rule
  schedule?: Schedule
  /** Shown at most so often … */
  atMost?: number
  /** … within this time; left out: ever. */
  within?: Duration
  /** Not shown again after a click on it. */
  untilClick?: boolean
  /** Of the variants of one group, over all slots, only one is shown on a page. */
  group?: string
  content?: Content
  /** Instead of `content`: arms of an experiment. */
  test?: ArmConfig[]
  /** 0 to 100: share of the visitors who take part in `test`; growing it moves nobody to another arm. Default 100. */
  coverage?: number
  /** Only for this part of the visitors, so that experiments of one namespace share nobody (GrowthBook's namespaces). */
  namespace?: NamespaceConfig
  /** CSS px kept free for a block that fills itself later (`json`), so that nothing moves. */
  reserve?: number
  goal?: string
  draft?: boolean
}

/** Keys are AND, lists are OR. */
export interface ForWhom {
  persona?: string | string[]
  phase?: string | string[]
  device?: string | string[]
  language?: string | string[]
  channel?: string | string[]
  audience?: string | string[]
}

export interface Schedule extends Noted {
  /** ISO 8601 local date or date-time in `timeZone`. */
  from?: string
  to?: string
  /** `mon` … `sun` */
  weekdays?: string[]
  /** `["08:00", "18:00"]` */
  hours?: [string, string]
  /** IANA name; left out: the visitor's own. */
  timeZone?: string
}

export interface ArmConfig extends Noted {
  id: string
  /** Percent; all arms sum to at most 100, the rest keeps the default. */
  share: number
  content: Content
}

/** Percent of the visitors, from (included) to (excluded). */
export interface NamespaceConfig extends Noted {
  id: string
  from: number
  to: number
}

/** Exactly one of these keys. */
export interface Content extends Noted {
  /** `#id` of a `<template>` in the page; left out everywhere: `<template data-lotse-variant="slot/variant">`. */
  template?: string
  /** Fills the slot's default block: by `data-lotse-field` name or, where the key is a selector, by that. */
  fields?: { [field: string]: Text }
  text?: Text
  /** Markup of allow-listed elements; compiled to `tree` by `lotse build`. */
  html?: Text
  /** Compiled `html`: per language or one. */
  tree?: ContentTree[] | { [language: string]: ContentTree[] }
  attributes?: { [name: string]: Text }
  image?: { src: Text; alt: Text; srcset?: string; sizes?: string; width?: number; height?: number }
  /** For host code that renders itself: handed over with `lotse:slot`. */
  json?: Json
  survey?: SurveyConfig
  /** Shows nothing in this place. */
  hide?: boolean
}

export interface SurveyConfig {
  kind: 'nps' | 'csat' | 'choice'
  question: Text
  choices?: Text[]
}

/** A text node, or `[element, attributes, ...children]`; elements and attributes are allow-listed when compiled. */
export type ContentTree = string | [string, { [attribute: string]: string }, ...ContentTree[]]
