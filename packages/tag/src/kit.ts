import type { Choice } from '@lotse/consent'
import type {
  BuiltConfig,
  BuiltConsent,
  ConsentPlugin,
  ConsentProof,
  EventContext,
  Gate,
  LotseEvent,
  Plugin,
  Properties,
  Sink,
  Stage,
  TrackResult,
} from '@lotse/contract'
import type { Known } from '@lotse/persona'
import type { Chooser, Slots } from '@lotse/slots'
import type { loadPart, Parts, Place } from './loadPart.ts'

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
  /** Loads a later file once; resolves with what it makes of this kit. */
  part: Parts
  /** Address of the folder of the first file. */
  base: string
  /** Address of the rules with their labels, for the inspector. */
  rules: string
  /** The last requests, newest last: when, how many events, answered how (0: not yet, or not at all). */
  sent: { time: number; count: number; status: number }[]
  /** Entries that this page's last withdrawal erased. */
  erased(): number
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
export type BannerPart = (kit: Kit) => Promise<Banner>

export interface Banner {
  ask(): void
  settings(): void
  button(): void
  /** What `lotse('consent', what)` asks for; `still`: a preview, nothing is chosen. */
  command(what: ConsentCommand, still: boolean): Promise<ConsentProof | void>
  close(): void
}

/**
 * `show` opens the settings, `about` what is known about the visitor; `withdraw` and `reject` deny all, `accept` grants all; or
 * purpose → granted; `export` resolves with the proof.
 */
export type ConsentCommand = 'show' | 'about' | 'accept' | 'reject' | 'withdraw' | 'export' | Choice

/** `lotse-about.js`: what is rarely asked for: the proof, the receipt, what is known about the visitor. */
export type AboutPart = (kit: Kit) => Promise<About>

export interface About {
  /** The proof of the choice. */
  export(): Promise<ConsentProof>
  /** Opens what is known about the visitor. */
  about(): Promise<void>
  /** Where another tool asks: opens its settings; a fault where it has none that we know. */
  elsewhere(): void
  /** Counts the present choice at the collector; never waits, never fails. */
  receipt(): void
  /** Says in the element how many entries were erased; with the id that was sent, offers to erase it at the collector, too. */
  erased(count: number, id: string | undefined, status: HTMLElement): void
  close(): void
}

/** `lotse-destinations.js`: where else events go, for a config that names somebody. */
export type DestinationsPart = (kit: Kit) => Destinations

export interface Destinations {
  sinks: Sink[]
  plugins: Plugin[]
}

/** `lotse-unblock.js`: holds back what others bring until its purpose is granted. */
export type UnblockPart = (kit: Kit) => { close(): void }

/** `lotse-inspector.js` */
export type InspectorPart = (kit: Kit) => Promise<Insight>

/** `lotse-sanitize.js`: fetches a config and turns it into what `lotse build` would have made of it. */
export type SanitizePart = (
  script: HTMLScriptElement | undefined,
  place: Place,
  load: typeof loadPart,
) => Promise<BuiltConfig>

/** `lotse-adapters.js`: for a fetched config, what `lotse build` puts into the file where it is asked for. */
export type AdaptersPart = (consent: BuiltConsent) => ConsentPlugin[]

/** What the inspector can tell: for its own overlay, for the site's own panels, for tests. */
export interface Insight {
  /** Sentences in a language: who, where, and what each slot shows, with the reasons. */
  explain(language: string): {
    persona: { id: string; sentence: string }
    phase: { id: string; label: string; sentence: string }
    /** Every persona, best first; `score` relative to where it is entered; `change`: the smallest that would make it hold. */
    personas: { id: string; label: string; score: number; holds: boolean; change?: string }[]
    slots: { slot: string; label: string; variant: string; sentence: string }[]
  }
  /** Everything kept in this browser. */
  stored(): Promise<{ where: string; key: string; bytes: number }[]>
  sent(): Kit['sent']
  /** Shows the overlay. */
  open(): Promise<void>
}
