import type { PhaseExplanation } from '@lotse/persona'
import { make } from '../frame/make.ts'
import type { Desk } from '../frame/room.ts'
import { drawTree } from './drawTree.ts'

/** A phase: why one is there or not, and what would bring one there. */
export function drawPhase(phase: PhaseExplanation, desk: Desk, change: string): HTMLElement {
  const { id, label, holds, sentence, enter, leave, reachable } = phase
  const { say } = desk
  return make(
    'li',
    { 'data-key': id, class: holds && 'holds' },
    make(
      'details',
      {},
      make('summary', {}, make('span', { class: 'label' }, label, holds && make('em', {}, say('here'))), !holds && make('span', { class: 'figure' }, say(reachable ? 'reachable' : 'unreachable'))),
      make('p', {}, sentence),
      ...(enter ? [make('h3', {}, say('enter')), drawTree(enter, desk)] : []),
      ...(leave ? [make('h3', {}, say('leave')), drawTree(leave, desk)] : []),
    ),
    change && make('p', { class: 'change' }, make('span', { class: 'quiet' }, say('wouldBe')), ` ${change}`),
  ) // biome-ignore format: one thought
}
