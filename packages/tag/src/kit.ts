import type { Choice, Gate } from '@lotse/consent'
import type { EventContext, Host } from '@lotse/contract'
import type { Tracker } from '@lotse/core'
import type { PersonaPlugin } from '@lotse/persona'
import type { Chooser, SlotsPlugin } from '@lotse/slots'

/** What the first file gives to the later ones. */
export interface Kit {
  host: Host
  tracker: Tracker
  gate: Gate
  who: PersonaPlugin
  painter: SlotsPlugin
  chooser: Chooser
  readPage(referrer: string): EventContext
  /** The last requests, newest last: when, how many events, answered how (0: not yet, or not at all). */
  sent: { time: number; count: number; status: number }[]
}

/** `lotse-capture.js`: keeps, sends and sees. */
export type CapturePart = (kit: Kit) => {
  flush(): Promise<void>
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
export type InspectorPart = (kit: Kit) => Insight

/** What the inspector can tell: for its own overlay, for the site's own panels, for tests. */
export interface Insight {
  /** Sentences in a language: who, where, and what each slot shows, with the reasons. */
  explain(language: string): {
    persona: { id: string; sentence: string }
    phase: { id: string; sentence: string }
    slots: { slot: string; variant: string; sentence: string }[]
  }
  /** Everything kept in this browser. */
  stored(): Promise<{ where: string; key: string; bytes: number }[]>
  sent(): Kit['sent']
  /** Shows the overlay. */
  open(): void
}
