import type { LotseEvent } from '@lotse/contract'
import { make } from '../frame/make.ts'
import type { Desk } from '../frame/room.ts'
import type { Asked } from '../sight.ts'

/** Who asks, as far as it is read with one glance. */
const NAMED = 4

/** What rules ask for: first what nobody has supplied, on this page or before, then the rest, closed. */
export function drawWaiting(asks: Asked[], events: LotseEvent[], desk: Desk): Node[] {
  const { sight, say, language } = desk
  const { known, began } = sight.kit
  const facts = sight.present()
  const state = known.state()
  const isKnown = (path: string): boolean =>
    path.split('.').reduce<unknown>((at, key) => (at as { [key: string]: unknown } | undefined)?.[key], facts) != null || state?.facts[path] !== undefined // biome-ignore format: one thought
  const last = (name: string) => events.findLast(({ event }) => event === name)
  const isSupplied = ({ kind, name }: Asked): boolean => (kind === 'fact' ? isKnown(name) : !!last(name))
  const isHere = ({ kind, name }: Asked): boolean =>
    kind === 'fact' || Date.parse(last(name)?.timestamp ?? '') >= began() - 1_000
  const row = (one: Asked, verdict: string): HTMLElement => {
    const { kind, name, by } = one
    const word = sight.word(name, language)
    const who = by.slice(0, NAMED).join(', ') + (by.length > NAMED ? ` +${by.length - NAMED}` : '')
    return make(
      'li',
      { 'data-key': `${kind} ${name}` },
      make('code', {}, name),
      make('span', { class: 'chip' }, say(kind)),
      make('small', {}, `${word === name ? '' : `${word} · `}${say('askedBy', who)}${verdict && ` · ${say(verdict)}`}`),
    )
  }
  const missing = asks.filter((one) => !isSupplied(one))
  const there = asks.filter(isSupplied)
  return [
    make('p', { class: missing.length ? 'note' : 'quiet' }, say(missing.length ? 'waiting' : 'nothingWaits', missing.length, asks.length)), // biome-ignore format: one thought
    make('ul', { class: 'asks' }, ...missing.sort((a, b) => b.kind.localeCompare(a.kind)).map((one) => row(one, ''))),
    ...(there.length ? [make('details', {}, make('summary', {}, make('span', { class: 'label' }, say('supplied', there.length))), make('ul', { class: 'asks' }, ...there.map((one) => row(one, isHere(one) ? 'onThisPage' : 'earlier'))))] : []), // biome-ignore format: one thought
  ]
}
