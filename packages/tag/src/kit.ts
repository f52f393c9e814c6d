import type { Choice, Gate } from '@lotse/consent'
import type { BuiltConfig, EventContext, LotseEvent, Plugin, Properties, Stage, TrackResult } from '@lotse/contract'
import type { Known } from '@lotse/persona'
import type { Chooser, Slots } from '@lotse/slots'
import type { Parts, Place } from './loadPart.ts'

/** What the first file gives to the later ones. */
export interface Kit {
  stage: Stage
  gate: Gate
  known: Known
  painter: Slots
  chooser: Chooser
  readPage(referrer: string): EventContext
  /** When this page's body began, ms since epoch; 0: not yet. */
  began(): number
  /** The last requests, newest last: when, how many events, answered how (0: not yet, or not at all). */
  /** Loads a later file once; resolves with what it makes of this kit. */
  part: Parts
  /** Address of the rules with their labels, for the inspector. */
  rules: string
  sent: { time: number; count: number; status: number }[]
  /** The site's own; once they run, pushing one starts it. */
  plugins: Plugin[]
}

/** `lotse-capture.js`: counts, keeps, sends and sees, once the page is parsed and seen. */
export type CapturePart = (kit: Kit) => Promise<Captured>

export interface Captured {
  track(event: string, properties?: Properties, kind?: Partial<LotseEvent>): Promise<TrackResult>
  flush(): Promise<void>
  token(): Promise<string | undefined>
  /** Resolves with the number of entries erased. */
  erase(): Promise<number>
  close(): void
}

/** `lotse-banner.js`: asks, and makes the choice durable. */
export type BannerPart = (kit: Kit) => {
  ask(): void
  settings(): void
  button(): void
  choose(choice: Choice, source: string): Promise<void>
  close(): void
}

/** `lotse-inspector.js` */
export type InspectorPart = (kit: Kit) => Promise<Insight>

/** `lotse-sanitize.js`: fetches a config and turns it into what `lotse build` would have made of it. */
export type SanitizePart = (script: HTMLScriptElement | undefined, place: Place) => Promise<BuiltConfig>

/** What the inspector can tell: for its own overlay, for the site's own panels, for tests. */
export interface Insight {
  /** Sentences in a language: who, where, and what each slot shows, with the reasons. */
  explain(language: string): {
    persona: { id: string; sentence: string }
    phase: { id: string; sentence: string }
    /** Every persona, best first; `score` relative to where it is entered; `change`: the smallest that would make it hold. */
    personas: { id: string; label: string; score: number; holds: boolean; change?: string }[]
    slots: { slot: string; variant: string; sentence: string }[]
  }
  /** Everything kept in this browser. */
  stored(): Promise<{ where: string; key: string; bytes: number }[]>
  sent(): Kit['sent']
  /** Shows the overlay. */
  open(): Promise<void>
}
