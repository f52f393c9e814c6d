import type { Text } from './config.ts'
import type { Stage } from './plugin.ts'
import type { Noted } from './rule.ts'

export type Mode = 'optIn' | 'optOut' | 'notice' | 'off'

/** What a browser may say of itself: Global Privacy Control, Do Not Track. */
export type PrivacySignal = 'gpc' | 'dnt'

/** A value for every region (ISO 3166-1, or 3166-2 such as `US-CA`) that is not named. */
export interface ByRegion<T> {
  default: T
  [region: string]: T
}

/** Another consent tool that is read, never written. */
export type AdapterName =
  | 'tcf'
  | 'gpp'
  | 'usercentrics'
  | 'cookiebot'
  | 'onetrust'
  | 'klaro'
  | 'cookieconsent'
  | 'shopify'
  | 'wordpress'
  | 'shopware'
  | 'own'

export interface AdapterConfig extends Noted {
  name: AdapterName
  /** Purpose → what the other tool calls it; all of a list must be allowed. Left out: what the tool's own documentation suggests. */
  purposes?: { [purpose: string]: string | string[] }
}

export interface ConsentConfig extends Noted {
  /** One mode, or by region (ISO 3166) with `default`. Left out: `optIn`. */
  mode?: Mode | ByRegion<Mode>
  /** Which signals of the browser count as a refusal where nobody is asked first (`optOut`, `notice`). Left out: both. */
  signals?: PrivacySignal[] | ByRegion<PrivacySignal[]>
  /** Another consent tool asks; its answer counts, and Lotse's banner stays away. */
  adapter?: AdapterName | AdapterConfig
  /** Left out: analytics and personalization. `necessary` is always there and never asked. */
  purposes?: (string | PurposeConfig)[]
  links?: { privacy?: string; imprint?: string }
  /** Texts of the banner by key, per language, or the address of a JSON file with them; what is left out comes from the built-in ones. */
  texts?: { [language: string]: { [key: string]: string } | string }
  /** How long a choice, grant and refusal alike, is kept: days, 1 to 390. Left out: 180. */
  days?: number
  /** `false`: no banner of ours; the site asks by `lotse('consent', …)`. */
  banner?: boolean
  /** `false`: no fixed button; the site has its own link with `data-lotse-consent`. */
  button?: boolean
  /** Without personalization, slots may still be chosen from this page view alone. */
  contextual?: boolean
  /** Google Consent Mode v2: `default` and `update` to the dataLayer. */
  consentMode?: boolean
  /** Microsoft's consent mode: `default` and `update` to `uetq`. */
  uet?: boolean
  /** Cookies of others to clear when a purpose is refused or withdrawn: purpose → names, `*` for any characters. */
  clear?: { [purpose: string]: string[] }
  /** `true`: each choice is counted at the collector, without anything that tells whose it was. */
  receipts?: boolean
}

/** What `lotse build` makes of it. */
export interface BuiltConsent extends ConsentConfig {
  /** Ids of the purposes that are asked for. */
  asks?: string[]
  /** Of everything that visitors are told before they choose. */
  hash?: string
  modes?: ByRegion<Mode>
  honours?: ByRegion<PrivacySignal[]>
  /** Where the site says no region: that which the browser hints at, if it is stricter. */
  region?(): string | undefined
  /** Run while the gate is made, before anything else happens in the page. */
  plugins?: ConsentPlugin[]
}

/** Reads another tool, or tells another one; returns its undo. */
export type ConsentPlugin = (stage: Stage, gate: Gate) => void | (() => void)

/** The gate: the only writer of `visitor.consent`. */
export interface Gate {
  /** Ids of the purposes asked for. */
  purposes: string[]
  hash: string
  /** True while the visitor has not chosen and should be asked. */
  asks(): boolean
  /** The record as it stands: it names nobody. */
  record(): ConsentRecord | undefined
  /** The record where its JSON is whole and valid for these purposes, texts and this day. */
  valid(stored: string | undefined): ConsentRecord | undefined
  /**
   * A choice takes effect; undefined: there is none. Counts every call, so that a slower reader sees it was overtaken. `heard`
   * from another tab: what it grants is not confirmed yet.
   */
  apply(record: ConsentRecord | undefined, heard?: boolean): Promise<void>
  choices: number
  /** What may happen to an event now. */
  gate(): 'pass' | 'hold' | 'drop'
  stop(): void
}

export interface PurposeConfig extends Noted {
  id: string
  label?: Text
  text?: Text
}

export type Decision = 'granted' | 'denied'

/** The visitor's choice, as it stands in IndexedDB and, for first paint, in `lotse.consent`. Carries no id. */
export interface ConsentRecord {
  v: 1
  purposes: { [purpose: string]: Decision }
  /** Of the purposes and texts shown; another hash means: ask again. */
  hash: string
  /** `2026-11-21`: the day, not the moment. */
  date: string
  /** `banner`, `settings`, `api`, or `cmp:NAME`. */
  source: string
  language: string
}

/** What `lotse('consent', 'export')` gives: a proof of the choice, of what was asked, and of nobody's identity. */
export interface ConsentProof {
  $schema: string
  lotse: 'consent-proof'
  version: 1
  site: string
  /** The choice; null: none was made. */
  record: ConsentRecord | null
  /** What holds now, and by whose word: `banner`, `settings`, `api`, `cmp:NAME`, `gpc`, `dnt`, or the mode. */
  state: { status: 'unknown' | 'decided'; granted: { [purpose: string]: boolean }; source?: string }
  /** What `hash` is of. */
  shown: {
    hash: string
    days: number
    recipient: string | null
    purposes: { id: string; name: string; text: string }[]
  }
}

/** One counted choice, as it goes to the collector: no id, no moment, no address. */
export interface ConsentReceipt {
  site: string
  day: string
  version: 1
  hash: string
  purposes: { [purpose: string]: Decision }
  source: string
  language: string
}

/** What the gate knows now. */
export interface ConsentState {
  /** `unknown` before a choice. */
  status: 'unknown' | 'decided'
  granted: { [purpose: string]: boolean }
  /** The durable record was read and agrees: writing and sending may begin. */
  confirmed: boolean
  source?: string | undefined
}
