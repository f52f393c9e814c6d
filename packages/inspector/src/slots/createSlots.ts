import type { Kit } from 'lotse'
import { make } from '../frame/make.ts'
import type { Room } from '../frame/room.ts'
import { drawSlot } from './drawSlot.ts'
import { outlineSlots } from './outlineSlots.ts'

/** Every slot of the page, outlined where it stands, with its variant, the reason and its rivals. */
export function createSlots({ stage, painter }: Kit, root: ShadowRoot): Room {
  const outlines = outlineSlots(root)
  let marked = ''
  return {
    id: 'slots',
    hide: outlines.clear,
    show(desk) {
      const { say, sight, language } = desk
      const places = painter.places().sort(inOrder)
      const said = new Map(sight.insight.explain(language).slots.map((one) => [one.slot, one]))
      outlines.draw(places.map(({ slot, element, decision }) => ({ slot, element, text: `${said.get(slot)?.label ?? slot} · ${nameOf(decision)}` })), marked) // biome-ignore format: one thought
      const here = [...new Set(places.map(({ slot }) => slot))]
      const absent = stage.config.slots.map(({ id }) => id).filter((id) => !here.includes(id))
      const toSlot = (slot: string): void =>
        places.find((one) => one.slot === slot)?.element.scrollIntoView({ block: 'center', behavior: 'smooth' })
      const acts = {
        mark(slot: string): void {
          if (marked === slot) return
          marked = slot
          desk.redraw()
        },
        toSlot,
      }
      return [
        make('p', { class: 'quiet' }, say(here.length ? 'slotsHint' : 'noSlots')),
        make('ul', { class: 'slots' }, ...here.map((slot) => drawSlot(slot, said.get(slot), marked, desk, acts))),
        ...(absent.length ? [make('h2', {}, say('elsewhere')), make('p', { class: 'quiet' }, absent.join(', '))] : []),
      ]
    },
  }
}

/** As they stand in the page, whenever they were found. */
const inOrder = (a: { element: Element }, b: { element: Element }): number =>
  a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1

const nameOf = ({ variant, arm }: { variant: string; arm?: string }): string => (arm ? `${variant}/${arm}` : variant)
