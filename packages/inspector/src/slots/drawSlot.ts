import { make, push } from '../frame/make.ts'
import type { Desk } from '../frame/room.ts'
import { addressOf } from '../preview/addressOf.ts'
import type { Rival } from '../sight.ts'
import { mark } from '../who/drawTree.ts'

interface Acts {
  /** Its outline stands out; '' none. */
  mark(slot: string): void
  /** Scrolls the page there. */
  toSlot(slot: string): void
}

/** A slot's row: hovered or focused it is marked on the page; opened it tells of every variant. */
export function drawSlot(
  slot: string,
  said: { label: string; variant: string; sentence: string } | undefined,
  marked: string,
  desk: Desk,
  { mark: outline, toSlot }: Acts,
): HTMLElement {
  const { say, sight, language } = desk
  const decision = sight.kit.stage.visitor.get().slots[slot]
  const { label = slot, sentence = '' } = said ?? {}
  const shown = decision?.arm ? `${decision.variant}/${decision.arm}` : decision?.variant
  const rivals = sight.rivals(slot, language)
  const seen = (): void => outline(slot)
  return make(
    'li',
    { 'data-key': slot, class: marked === slot && 'marked', onmouseenter: seen, onmouseleave: () => outline('') },
    make(
      'details',
      {},
      make(
        'summary',
        { onfocus: seen, onblur: () => outline('') },
        make('span', { class: 'label' }, label),
        make('span', { class: `chip ${decision?.reason}` }, shown === 'default' ? say('default') : (shown ?? '')),
        make('small', {}, sentence),
      ),
      push(say('toSlot'), () => toSlot(slot), { class: 'quiet link' }),
      make('ol', { class: 'rivals' }, ...rivals.map((one, i) => drawRival(one, rivals.slice(0, i), slot, decision?.variant, desk))), // biome-ignore format: one thought
      ...(decision?.bucket === undefined ? [] : [make('p', { class: 'quiet' }, say('bucket', decision.bucket.toLocaleString(language)))]), // biome-ignore format: one thought
    ),
  )
}

function drawRival(rival: Rival, before: Rival[], slot: string, shown: string | undefined, desk: Desk): HTMLElement {
  const { say, sight } = desk
  const { id, label, fits, conditions } = rival
  const first = before.find((one) => one.fits)
  const verdict = id === shown ? 'shown' : !fits ? 'fitsNot' : first ? 'behind' : 'fits'
  const address = sight.kit.stage.config.preview === true && addressOf({ slots: { [slot]: id } })
  return make(
    'li',
    { 'data-key': id, class: verdict },
    make('strong', {}, label),
    make('span', { class: 'verdict' }, say(`verdict.${verdict}`, first?.label ?? '')),
    address && make('a', { href: address, target: '_blank', 'aria-label': say('seeOf', label) }, say('see')),
    make('ul', { class: 'tree' }, ...conditions.map(({ holds, sentence }) => make('li', {}, mark(holds, desk), make('span', {}, sentence)))), // biome-ignore format: one thought
  )
}
