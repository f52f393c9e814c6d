import { make } from '../frame/make.ts'
import { type Log, readLog } from '../frame/readLog.ts'
import type { Room } from '../frame/room.ts'
import { drawHistory } from './drawHistory.ts'
import { drawJourney } from './drawJourney.ts'
import { drawPersona } from './drawPersona.ts'
import { drawPhase } from './drawPhase.ts'
import { historyOf, type Turn } from './historyOf.ts'

/** Changes are looked for by trying out: of so many personas. */
const TRIED = 12

/** Who am I and why; where on the journey, how I came there, and what would change it. */
export function createWho(): Room {
  let log: Log | undefined
  let turns: Turn[] = []
  let seen = ''
  return {
    id: 'who',
    async look({ stored }) {
      log = await readLog(stored)
    },
    show(desk) {
      const { sight, say, explained, language } = desk
      const { persona, phase, personas, phases } = explained
      const state = sight.kit.known.state()
      const latest = `${log?.events.length}/${log?.events.at(-1)?.messageId}/${state?.phase.id}`
      if (latest !== seen) turns = historyOf(log, sight)
      seen = latest
      const most = Math.max(1.25, ...personas.map(({ score }) => score))
      const change = (target: { persona: string } | { phase: string }) => sight.change(target, language)
      return [
        make('p', { class: 'lead' }, persona.sentence),
        ...(state ? [] : [make('p', { class: 'note' }, say('noProfile'))]),
        make('h2', {}, say('personas')),
        make('ul', { class: 'bars' }, ...personas.map((one, i) => drawPersona(one, desk, most, one.holds || i >= TRIED ? '' : change({ persona: one.id })))), // biome-ignore format: one thought
        make('h2', {}, say('journey')),
        drawJourney(phases, desk),
        make('p', { class: 'lead' }, phase.sentence),
        make('ul', { class: 'phases' }, ...phases.map((one) => drawPhase(one, desk, one.holds ? '' : change({ phase: one.id })))), // biome-ignore format: one thought
        make('h2', {}, say('history')),
        drawHistory(turns, !!log?.isTrimmed, desk),
      ]
    },
  }
}
