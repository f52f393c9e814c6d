import type { PhaseExplanation } from '@lotse/persona'
import { make } from '../frame/make.ts'
import type { Desk } from '../frame/room.ts'

/** The journey as a line with its stations; the present one is lit. */
export const drawJourney = (phases: PhaseExplanation[], { say }: Desk): HTMLElement =>
  make(
    'ol',
    { class: 'journey', 'aria-label': say('journey') },
    ...phases.map(({ id, label, holds }) => make('li', { 'data-key': id, ...(holds && { 'aria-current': 'step' }) }, label)),
  ) // biome-ignore format: one thought
