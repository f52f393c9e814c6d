import type { Answer, ClassifierState, Facts, LotseConfig, LotseEvent } from '@lotse/contract'
import { DAY, eventName, SESSION_GAP } from '@lotse/rules'
import { campaignOf } from './campaignOf.ts'
import { type Exposed, noteExposure } from './noteExposure.ts'
import { type Happened, noteHappened, noteVital, type Vital } from './noteHappened.ts'
import { noteSearch, noteSearchClick, type Search } from './noteSearch.ts'
import { orderId } from './orderId.ts'
import { visitSource } from './visitSource.ts'
import { type GoalWatch, watchGoals } from './watchGoals.ts'

/** The part of `@lotse/persona`'s classifier that a log needs: the same one that runs in the page. */
export interface LogClassifier {
  fresh(id: string): ClassifierState
  /** In place. */
  apply(state: ClassifierState, event: LotseEvent): void
  read(state: ClassifierState, now: number, facts?: Facts): Answer
}

/** An event with what the store knows about it. */
export interface LoggedEvent {
  seq: number
  /** ms since epoch. */
  time: number
  bot: boolean
  sample: boolean
  event: LotseEvent
}

/** Everything that is computed of one visitor; rows as they stand in the tables, only those that may have changed. */
export interface Fold {
  id: string
  state: ClassifierState
  persona: string
  phase: string
  phaseSince: number
  firstSeen: number
  lastSeen: number
  lastSeq: number
  events: number
  bot: boolean
  sample: boolean
  moves: { step: number; time: number; from: string; to: string; dwell: number }[]
  /** Number of moves so far. */
  step: number
  days: Map<number, { persona: string; phase: string; events: number }>
  visits: { start: number; last: number; channel: string | null; events: number; campaign: string | null }[]
  orders: Map<string, { time: number; visit: number; value: number }>
  exposed: Map<string, Exposed>
  searches: Search[]
  /** Only what came with these events; it is added to the rows that there are. */
  happened: Map<string, Happened>
  vitals: Vital[]
  answers: { time: number; kind: string; score: number | null; text: string | null; persona: string; phase: string }[]
}

/** Folds events, in order, into what is known of a visitor. Pure but for `fold`, which it changes. */
export function createFolding(
  classifier: LogClassifier,
  config: LotseConfig,
): (fold: Fold, events: LoggedEvent[]) => void {
  const goals: GoalWatch[] = watchGoals(config)

  return (fold, events) => {
    for (const logged of events) {
      count(fold, logged)
      classifier.apply(fold.state, logged.event)
      classify(fold, logged.time, classifier.read(fold.state, logged.time))
      for (const goal of goals) goal(fold, logged)
      noteContent(fold, logged)
    }
  }
}

function count(fold: Fold, { seq, time, bot, sample, event }: LoggedEvent): void {
  const visit = fold.visits.at(-1)
  const channel = visitSource(event)
  if (visit && time - visit.last <= SESSION_GAP) {
    visit.last = time
    visit.events++
    visit.channel ??= channel
    visit.campaign ??= campaignOf(event)
  } else fold.visits.push({ start: time, last: time, channel, events: 1, campaign: campaignOf(event) })
  if (fold.events === 0) fold.firstSeen = time
  fold.lastSeen = time
  fold.lastSeq = Math.max(fold.lastSeq, seq)
  fold.events++
  fold.bot ||= bot
  fold.sample ||= sample
}

function classify(fold: Fold, time: number, { persona, phase, since }: Answer): void {
  if (fold.phase !== phase) {
    const dwell = Math.max(0, time - (fold.phaseSince || fold.firstSeen))
    fold.moves.push({ step: fold.step++, time, from: fold.phase, to: phase, dwell })
    fold.phase = phase
    fold.phaseSince = since || time
  }
  fold.persona = persona
  const day = Math.floor(time / DAY)
  const events = (fold.days.get(day)?.events ?? 0) + 1
  fold.days.set(day, { persona, phase, events })
}

function noteContent(fold: Fold, logged: LoggedEvent): void {
  const { time, event } = logged
  const name = eventName(event)
  const properties = event.properties ?? {}
  noteHappened(fold, name, logged)
  noteSearchClick(fold, name)
  if (name === 'exposure' || name === 'exposure_click' || name === 'exposure_dwell')
    noteExposure(fold.exposed, name, properties, time)
  else if (name === 'web_vitals') noteVital(fold, properties, time)
  else if (name === 'purchase') {
    const id = orderId(event)
    // A confirmation page that is opened again is no second order.
    if (!fold.orders.has(id))
      fold.orders.set(id, { time, visit: fold.visits.at(-1)!.start, value: number(properties.value) ?? 0 })
  } else if (name === 'view_search_results' || name === 'search') noteSearch(fold.searches, properties, time)
  else if (name === 'survey_answer') {
    const { persona, phase } = fold
    const score = number(properties.score)
    const kind = text(properties.kind) ?? 'choice'
    fold.answers.push({
      time,
      kind,
      score,
      text: text(properties.answer) ?? null,
      persona,
      phase,
    })
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)
