import type { Answer, JourneyStep, LotseConfig, LotseEvent } from '@lotse/contract'
import { createClassifier } from '@lotse/persona'
import { playJourney } from '@lotse/workshop'

/** Looks at the scores this often between two events. */
const LOOKS = 24
const MINUTE = 60_000

/** One moment of a journey. Time runs fast where nothing happens: `x` is where it is drawn. */
export interface Look {
  /** ms since epoch */
  at: number
  x: number
  answer: Answer
}

export interface Timeline {
  events: LotseEvent[]
  /** Step by step, when it was done and where that is drawn. */
  steps: { at: number; x: number }[]
  looks: Look[]
  /** Where a phase began. */
  moves: { x: number; phase: string }[]
}

/** Plays steps, then lets `tail` ms pass, and looks at the scores all along. The same classifier as in the page. */
export function playTimeline(config: LotseConfig, steps: JourneyStep[], tail: number, language: string): Timeline {
  const played = playJourney(config, { name: 'player', language, steps })
  const events = played.at(-1)?.events ?? []
  const classifier = createClassifier(config)
  const state = classifier.fresh('player')
  const times = [...new Set([...events.map(({ timestamp }) => Date.parse(timestamp)), ...played.map(({ at }) => at)])].sort((a, b) => a - b) // biome-ignore format: one thought
  if (!times.length) return { events, steps: [], looks: [], moves: [] }
  const looks: Look[] = []
  const places = new Map<number, number>()
  let [next, x] = [0, 0]
  const look = (at: number, place: number): void => {
    for (; next < events.length && Date.parse(events[next]!.timestamp) <= at; next++)
      classifier.apply(state, events[next]!)
    const { page, device, channel } = events[Math.max(0, next - 1)]?.context ?? {}
    looks.push({ at, x: place, answer: classifier.read(state, at, { ...(page && { page }), ...(device && { device }), ...(channel && { channel }), language } as never) }) // biome-ignore format: one thought
  }
  for (const [i, at] of times.entries()) {
    places.set(at, x)
    look(at, x)
    const until = times[i + 1] ?? at + tail
    const width = 1 + Math.log2(1 + (until - at) / MINUTE)
    for (let n = 1; n < LOOKS && until > at; n++) look(at + ((until - at) * n) / LOOKS, x + (width * n) / LOOKS)
    x += width
  }
  if (tail > 0) look(times.at(-1)! + tail, x)
  const moves = looks.flatMap(({ x: place, answer }, i) => i && looks[i - 1]!.answer.phase !== answer.phase ? [{ x: place, phase: answer.phase }] : []) // biome-ignore format: one thought
  return { events, steps: played.map(({ at }) => ({ at, x: places.get(at) ?? 0 })), looks, moves }
}
