import type { ConsentConfig } from './consent.ts'
import type { Duration, Noted, Rule, Step, Where } from './rule.ts'
import type { SlotConfig } from './slot.ts'

/** Text in one language or per language: `"Hi"` or `{ "de": "Moin", "en": "Hi" }`. */
export type Text = string | { [language: string]: string }

/** `lotse.json`: everything a marketer or shop owner says. Only `lotse` and `site` are required. */
export interface LotseConfig extends Noted {
  $schema?: string
  /** Version of the format. */
  lotse: 1
  site: SiteConfig
  collect?: CollectConfig
  /** Where else events go; visitors are told of each. */
  destinations?: DestinationConfig[]
  consent?: ConsentConfig
  /** Facts of the site by dot path; built-in ones need no declaration. */
  facts?: { [path: string]: FactDeclaration }
  /** Events beside GA4's recommended ones. */
  events?: { [name: string]: EventDeclaration }
  goals?: GoalConfig[]
  pages?: PageConfig[]
  audiences?: AudienceConfig[]
  personas?: PersonaConfig[]
  journey?: JourneyConfig
  slots?: SlotConfig[]
  /** 0 to 100: this share of visitors keeps every default, to measure what all personalization is worth. */
  holdoutPercent?: number
  /** Where `?lotse=persona:…` may preview: everywhere, on these origins, with this token, or nowhere (left out). */
  preview?: boolean | string[] | PreviewToken
}

/** Whoever has the secret may preview: `?lotse=…,token:SECRET`. */
export interface PreviewToken extends Noted {
  /** SHA-256 of the secret, 64 hexadecimal digits. Every visitor can read it, so the secret must be long and random. */
  sha256: string
}

export interface SiteConfig extends Noted {
  /** Short name of the site, `a-z0-9-`. */
  id: string
  /** BCP 47, the default first. */
  languages?: string[]
  /** ISO 4217, for formatting money. */
  currency?: string
}

export interface CollectConfig extends Noted {
  /** Base of `/v1/…`; https, or http on loopback; or a path on this origin. */
  endpoint: string
  writeKey?: string
  /** Origins whose pages may send to the collector, e.g. `https://shop.example`. Left out: any. */
  origins?: string[]
  /** Query parameters kept in urls beside utm_* and click ids. */
  query?: string[]
  /** Share of visitors whose events are sent, 0 to 1; decided by their id, so that one is sent whole or not at all. Left out: 1. */
  sample?: number
  /** Errors of the page's scripts as `exception` events. Left out: not. */
  errors?: boolean
}

/**
 * Somebody else who receives events (a recipient in the sense of GDPR Art. 13(1)(e)); nothing is queued for them before their
 * purpose is granted. Facts of the site are never forwarded.
 */
export interface DestinationConfig extends Noted {
  id: string
  /** `segment`: Segment's HTTP API (`/v1/batch`), as Jitsu and others take it; `rudderstack`; `dataLayer`: the page's own GA4 `dataLayer`. */
  type: 'segment' | 'rudderstack' | 'dataLayer'
  /** Base of `/v1/batch`; of `dataLayer` left out. */
  endpoint?: string
  writeKey?: string
  /** Left out: `analytics`. */
  purpose?: string
  /** Who receives it, as visitors are told. */
  recipient: string
  /** Where they are: ISO 3166. */
  country: string
  /** Persona and phase, too. Left out: not. */
  persona?: boolean
}

export interface FactDeclaration extends Noted {
  type: 'text' | 'number' | 'boolean' | 'list'
  /** Where it comes from, for people and `lotse explain`: `page`, `crm`, `weather`, `device`, … */
  source?: string
  /** Older than this it is missing. */
  maxAge?: Duration
  /** Never leaves the browser. */
  local?: boolean
  /** The collector may tell it to the customer's own page (`GET /v1/facts`). Left out: not. */
  release?: boolean
  label?: Text
}

export interface EventDeclaration extends Noted {
  label?: Text
  properties?: { [name: string]: { type: 'text' | 'number' | 'boolean' | 'list'; required?: boolean; note?: string } }
}

export interface GoalConfig extends Noted {
  id: string
  event: string
  where?: Where
  /** The event's property that carries its value. */
  value?: string
  label?: Text
}

/** Tells pages apart; the first entry whose `match` or `selector` holds names each of type, category and value. */
export interface PageConfig extends Noted {
  /** Glob over the path. */
  match?: string
  /** CSS selector that must match something in the page's head or its body tag. */
  selector?: string
  type?: string
  category?: string
  value?: number
}

export interface AudienceConfig extends Noted {
  id: string
  label?: Text
  when: Rule
}

export interface PersonaConfig extends Noted {
  id: string
  label?: Text
  /** For the people who write the content; stripped by `lotse build`. */
  portrait?: { needs?: string; goals?: string; tone?: string; note?: string }
  when?: Rule
  score?: ScoreConfig
  /** Higher wins among those that hold; default 0. */
  priority?: number
}

export interface ScoreConfig extends Noted {
  /** Default for its signals; left out: `14d`. */
  halfLife?: Duration
  enter: number
  /** Left out: half of `enter`. */
  leave?: number
  signals: SignalConfig[]
  /** Signals seen before the persona may hold; default 1. */
  minEvidence?: number
  /** Once held it is not left earlier than this. */
  minDwell?: Duration
  /** How far, relative to `enter`, the winner must be ahead of the runner-up; default 0. */
  margin?: number
}

export interface SignalConfig extends Noted {
  event: string | string[]
  where?: Where
  weight: number
  /** Most that this signal contributes. */
  cap?: number
  halfLife?: Duration
}

export interface JourneyConfig extends Noted {
  /**
   * `default`: the six-phase Customer Life Cycle; or own phases in their order, among which the name of a default phase stands
   * for that phase: `["discover", "explore", { "id": "trial", … }, "buy"]`.
   */
  phases: 'default' | (string | PhaseConfig)[]
}

/**
 * One phase of the journey. `enter` is the evidence that brings a visitor in, `leave` what lets them go (left out: when
 * `enter` no longer holds). The first phase is where everyone begins and what everything decays to.
 */
export interface PhaseConfig extends Noted {
  id: string
  label?: Text
  enter?: Rule
  leave?: Rule
  /** Events that move a visitor here while `enter` holds; left out: those that `enter` names. */
  evidence?: Step[]
  /** Phases one may come from on fresh evidence; left out: every earlier one in the list. */
  from?: string[]
  /** Not left by decay earlier than this. */
  minDwell?: Duration
}
