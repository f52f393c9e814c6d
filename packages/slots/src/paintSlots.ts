import type { BuiltContent, ClassifierState, Facts, SlotDecision, Stage } from '@lotse/contract'
import type { Chooser } from './createChooser.ts'
import { type Hidden, hideDefault } from './hideDefault.ts'
import { type Painting, paintSlot } from './paintSlot.ts'
import { watchSlots } from './watchSlots.ts'

export interface SlotsOptions {
  chooser: Chooser
  /** The classifier's state; undefined while nothing may be known. */
  state(): ClassifierState | undefined
  /** A state that knows nobody, for choosing from this page alone. */
  nobody: ClassifierState
}

/** One place in the page and what it shows. */
export interface Place {
  slot: string
  element: Element
  decision: SlotDecision
  painting?: Painting | undefined
  hidden?: Hidden
}

export interface Slots {
  places(): Place[]
  decide(slot: string): SlotDecision
  /** Begins to show what was decided, in place of what stands there; `advance` goes on. */
  paint(place: Place, decision: SlotDecision): void
  /** Goes on with what waited for the page, and tells of what has changed. */
  advance(): void
  /** What each group of the page has shown. */
  groups: Map<string, string>
  stop(): void
}

/**
 * Finds slots as the parser makes them and paints each once: the right block at first paint, or the default. What may
 * change later is `changeSlots`' business.
 */
export function paintSlots(
  { visitor, config, platform, report }: Stage,
  { chooser, state, nobody }: SlotsOptions,
): Slots {
  const places = new Map<Element, Place>()
  const groups = new Map<string, string>()
  const changed = new Set<Place>()
  let began = false
  /** What stands in the page before we begin may have been seen already. */
  let isLate = true

  const present = (): Facts => ({ ...visitor.get().facts, ...visitor.get().context }) as Facts
  const slots: Slots = {
    places: () => [...places.values()],
    groups,
    decide(slot) {
      const { answer } = visitor.get()
      const known = answer && state()
      if (!known && !config.consent?.contextual) return { slot, variant: 'default', reason: 'no-consent' }
      const facts = known ? present() : ofThisPage(present())
      return chooser.choose(slot, { answer, state: known ?? nobody, facts, now: platform.now() }, groups)
    },
    paint(place, decision) {
      const { element } = place
      place.painting?.undo()
      place.decision = decision
      const chosen = chooser.find(decision)
      place.painting =
        chosen &&
        paintSlot({
          element,
          decision,
          content: chosen.content ?? ({ __proto__: null } as BuiltContent),
          facts: present(),
          language: visitor.get().context?.language ?? '',
          hidden: () => (place.hidden ??= hideDefault(element)),
          missing() {
            report('template-missing', `${decision.slot}/${decision.variant}`)
            place.decision = { slot: decision.slot, variant: 'default', reason: 'missing' }
          },
        })
      changed.add(place)
    },
    advance() {
      for (const { painting } of places.values()) painting?.advance()
      const told = [...changed]
      changed.clear()
      if (told.length) visitor.set({ slots: { ...visitor.get().slots, ...Object.fromEntries(told.map(({ slot, decision }) => [slot, decision])) } }) // biome-ignore format: one thought
      for (const { element, decision } of told) {
        const { json } = chooser.find(decision)?.content ?? {}
        const detail = { ...decision, ...(json !== undefined && { json }) }
        element.dispatchEvent(new CustomEvent('lotse:slot', { bubbles: true, composed: true, detail }))
      }
    },
    stop() {
      watch.stop()
      for (const { painting } of places.values()) painting?.undo()
    },
  }
  const watch = watchSlots(config.slots, {
    ready() {
      if (!began && visitor.get().context) begin()
      return began
    },
    found(slot, element) {
      const known = places.get(element)
      if (known?.slot === slot) return
      const late = { slot, variant: 'default', reason: 'late' }
      const place: Place = { ...known, slot, element, decision: late }
      places.set(element, place)
      // Without a profile nobody comes later to say that a framework has taken the slot over.
      const waits = element.hasAttribute('data-lotse-after') && !state()
      slots.paint(place, isLate || waits ? late : slots.decide(slot))
    },
    batch: slots.advance,
  })
  const begin = (): void => {
    began = true
    watch.scan()
    slots.advance()
  }
  if (visitor.get().context) begin()
  isLate = false
  return slots
}

/** Facts of this page view alone: nothing that was remembered, bought or signed in. */
function ofThisPage({ page, device, language, campaign }: Facts): Facts {
  const { source, medium } = (campaign ?? {}) as Facts
  return { page, device, language, campaign: { source, medium } } as Facts
}
