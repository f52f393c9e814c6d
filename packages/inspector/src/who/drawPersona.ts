import type { PersonaExplanation } from '@lotse/persona'
import { make } from '../frame/make.ts'
import type { Desk } from '../frame/room.ts'
import { drawTree } from './drawTree.ts'

/** A persona with its bar: how far it is, where it is entered and left, why, and what would make it hold. */
export function drawPersona(persona: PersonaExplanation, desk: Desk, most: number, change: string): HTMLElement {
  const { id, label, score, holds, sentence, tree } = persona
  const { say, language, sight } = desk
  const { score: rule } = sight.rules.personas?.find((one) => one.id === id) ?? {}
  const { enter = 1, leave = enter / 2 } = rule ?? {}
  const number = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 1 })
  const members = tree.members ?? [tree]
  const met = members.filter((one) => one.holds === true).length
  const said = rule ? say('points', number(score * enter), number(enter)) : say('conditions', met, members.length)
  const bar = rule
    ? make(
        'span',
        { class: 'bar', '--at': Math.max(0, score) / most },
        make('i'),
        make('b', { class: 'leave', '--at': leave / enter / most }),
        make('b', { '--at': 1 / most }),
      )
    : make('span', { class: 'bar parts' }, ...members.map((one) => make('i', { class: one.holds === true && 'met' })))
  bar.setAttribute('aria-hidden', 'true')
  return make(
    'li',
    { 'data-key': id, class: holds && 'holds' },
    make(
      'details',
      {},
      make(
        'summary',
        {},
        make('span', { class: 'label' }, label, holds && make('em', {}, say('holds'))),
        make('span', { class: 'figure' }, said),
        bar,
      ),
      make('p', {}, sentence),
      ...(rule ? [make('p', { class: 'quiet' }, say('thresholds', number(enter), number(leave)))] : []),
      drawTree(tree, desk),
    ),
    change && make('p', { class: 'change' }, make('span', { class: 'quiet' }, say('wouldBe')), ` ${change}`),
  )
}
