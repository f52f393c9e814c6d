import type { Text } from './config.ts'
import type { Noted } from './rule.ts'

export type Mode = 'optIn' | 'optOut' | 'notice' | 'off'

export interface ConsentConfig extends Noted {
  /** One mode, or by region (ISO 3166) with `default`. Left out: `optIn`. */
  mode?: Mode | { default: Mode; [region: string]: Mode }
  /** Left out: analytics and personalization. `necessary` is always there and never asked. */
  purposes?: (string | PurposeConfig)[]
  links?: { privacy?: string; imprint?: string }
  /** Texts of the banner by key, per language; what is left out comes from the built-in ones. */
  texts?: { [language: string]: { [key: string]: string } }
  /** How long a choice, grant and refusal alike, is kept: days, 1 to 390. Left out: 180. */
  days?: number
  /** `false`: no banner of ours; the site asks by `lotse('consent', …)`. */
  banner?: boolean
  /** `false`: no fixed button; the site has its own link with `data-lotse-consent`. */
  button?: boolean
  /** Without personalization, slots may still be chosen from this page view alone. */
  contextual?: boolean
  /** Google Consent Mode v2: push `default` and `update` to the dataLayer. */
  consentMode?: boolean
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
  source?: string
}
