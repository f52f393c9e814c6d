import type { Entry } from '@lotse/browser'
import type { Answer, ClassifierState, Facts, LotseConfig, LotseEvent, PhaseConfig } from '@lotse/contract'
import type { Explanation, RuleExplanation, Target } from '@lotse/persona'
import type { Preview } from '@lotse/slots'
import type { Insight, Kit } from 'lotse'
import type { Desk, Room } from './frame/room.ts'
import type { Words } from './frame/say.ts'

/** Something that a variant asks for, and whether it is so; undefined: unknown. */
export interface Condition {
  holds: boolean | undefined
  sentence: string
}

/** One variant of a slot, as the present visitor stands to it. */
export interface Rival {
  id: string
  label: string
  /** All that it asks for is so; whether it is shown depends on those before it. */
  fits: boolean
  conditions: Condition[]
}

/** A fact or event that rules ask for, and which: ids of personas, phases, audiences, `slot/variant`. */
export interface Asked {
  kind: 'fact' | 'event'
  name: string
  by: string[]
}

/** What the overlay sees through: it comes with the inspector, so that rules are read in one file and drawn in another. */
export interface Sight {
  kit: Kit
  insight: Insight
  /** The rules with their labels. */
  rules: LotseConfig
  preview: Preview | undefined
  explained(language: string): Explanation
  /** As they are written, the default ones too. */
  phases: PhaseConfig[]
  /** Everything kept in this browser. */
  stored(): Promise<Entry[]>
  /** Facts of the present page and moment. */
  present(): Facts
  /** Rooms that few enter; undefined where they do not arrive. */
  more(): Promise<More | undefined>
  /** The smallest change that would bring about this persona or phase, in a sentence; '' where none was found. */
  change(target: Target, language: string): string
  rivals(slot: string, language: string): Rival[]
  /** What a leaf's value is now; '' where its sentence says so. */
  actual(leaf: RuleExplanation, language: string): string
  /** An event or fact in plain words. */
  word(name: string, language: string): string
  /** Counts events from the beginning; `see` is told the answer after each. */
  replay(events: LotseEvent[], visitor: string, see?: (event: LotseEvent, answer: Answer) => void): ClassifierState
}

/** `lotse-overlay.js`: draws it. */
export type Overlay = ((sight: Sight) => Promise<void>) & { close(): void }

/** `lotse-rooms.js`: what is kept, the page, the preview, and the visit as a test. */
export interface More {
  words: { [language: string]: Words }
  sheet: string
  createKept(): Room
  createPage(host: HTMLElement): Room
  createPreview(root: ShadowRoot): Room
  createCopy(): (events: LotseEvent[], desk: Desk) => Node[]
}
