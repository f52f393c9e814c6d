import type { RuleExplanation } from '@lotse/persona'
import { make } from '../frame/make.ts'
import type { Desk } from '../frame/room.ts'

const MARK = { true: '✓', false: '✗', undefined: '?' }

/** A mark that screen readers say in words. */
export const mark = (holds: boolean | undefined, { say }: Pick<Desk, 'say'>): HTMLElement =>
  make('span', { class: `mark ${holds}`, role: 'img', 'aria-label': say(`mark.${holds}`) }, MARK[`${holds}`])

/** A rule as nested lists: each condition with whether it is so, and what it is now. */
export function drawTree(tree: RuleExplanation, desk: Desk): HTMLElement {
  return make('ul', { class: 'tree' }, ...branch(tree, desk))
}

function branch({ group, members, ...leaf }: RuleExplanation, desk: Desk): HTMLElement[] {
  const { sight, say, language } = desk
  if (!members) {
    const actual = sight.actual(leaf, language)
    const now = actual && !leaf.sentence.includes(actual) ? make('span', { class: 'quiet' }, ` ${actual}`) : ''
    return [make('li', {}, mark(leaf.holds, desk), make('span', {}, leaf.sentence, now))]
  }
  const inner = members.flatMap((one) => branch(one, desk))
  // Signals of a score stand for themselves.
  if (group === 'some' && !leaf.least) return inner
  if (members.length === 1 && group !== 'none') return inner
  return [make('li', {}, mark(leaf.holds, desk), make('span', {}, say(`group.${group}`, leaf.least ?? ''), make('ul', { class: 'tree' }, ...inner)))] // biome-ignore format: one thought
}
