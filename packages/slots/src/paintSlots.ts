import type { ArmConfig, BuiltVariant, ClassifierState, Facts, SlotDecision, Stage } from '@lotse/contract'
import type { Chooser, Moment } from './createChooser.ts'
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
export interface Placed {
  slot: string
  element: Element
  decision: SlotDecision
}

export interface Slots {
  placed(): Placed[]
  /** Shows these decisions at once, whatever the rules say: for previews. */
  show(decide: (slot: string) => SlotDecision): void
  stop(): void
}

interface Place extends Placed {
  painting?: Painting | undefined
}

/** Finds slots as the parser makes them and paints each once: the right block at first paint, or the default. */
export function paintSlots(stage: Stage, { chooser, state, nobody }: SlotsOptions): Slots {
  const { visitor, config, platform } = stage
  const places = new Map<Element, Place>()
  const groups = new Map<string, string>()
  /** Elements that stand in the page before we begin may have been seen already. */
  const wasParsed = document.readyState !== 'loading'

  const moment = (): Moment | undefined => {
    const { answer, facts, context } = visitor.get()
    const present = { ...facts, ...context } as Facts
    const now = platform.now()
    const known = state()
    if (known && answer) return { answer, state: known, facts: present, now }
    return config.consent?.contextual
      ? { answer: undefined, state: nobody, facts: ofThisPage(present), now }
      : undefined
  }
  const decide = (slot: string): SlotDecision => {
    const known = moment()
    return known ? chooser.choose(slot, known, groups) : { slot, variant: 'default', reason: 'no-consent' }
  }
  const tell = ({ slot, element, decision }: Place): void => {
    visitor.set({ slots: { ...visitor.get().slots, [slot]: decision } })
    const { content } = (chooser.find(decision) ?? {}) as BuiltVariant
    const detail = { ...decision, ...(content?.json !== undefined && { json: content.json }) }
    element.dispatchEvent(new CustomEvent('lotse:slot', { bubbles: true, composed: true, detail }))
  }
  const paint = (place: Place): void => {
    const { slot, element, decision } = place
    const { content = {} } = (chooser.find(decision) ?? {}) as BuiltVariant | ArmConfig
    const { context, facts } = visitor.get()
    place.painting?.undo()
    place.painting = undefined
    if (decision.variant !== 'default')
      place.painting = paintSlot({
        stage,
        element,
        decision,
        content,
        facts: { ...facts, ...context } as Facts,
        language: context?.language ?? '',
        onMissing() {
          place.decision = { slot, variant: 'default', reason: 'missing' }
          tell(place)
        },
      })
    place.painting?.advance()
    tell(place)
  }
  const configOf = (slot: string) => config.slots.find(({ id }) => id === slot)
  const isOutside = ({ slot, element }: Place): boolean => {
    const { top, bottom } = element.getBoundingClientRect()
    return configOf(slot)?.late === 'outside' && (bottom < 0 || top > innerHeight)
  }
  const change = (place: Place, decision: SlotDecision, may: boolean): void => {
    if (decision.variant === place.decision.variant && decision.arm === place.decision.arm) return
    if (!may) decision = { slot: place.slot, variant: 'default', reason: 'late' }
    place.decision = decision
    paint(place)
  }
  const isAtRest = ({ element }: Place): boolean => !element.contains(document.activeElement)

  let began = false
  let scanned = false
  let knew = false
  const watch = watchSlots(config.slots, {
    ready() {
      if (visitor.get().context && !began) begin()
      return began
    },
    found(slot, element) {
      if (places.has(element)) return
      const place: Place = { slot, element, decision: { slot, variant: 'default', reason: 'none' } }
      places.set(element, place)
      const decision = decide(slot)
      const late = wasParsed && !scanned && decision.variant !== 'default' && !isOutside(place)
      place.decision = late ? { slot, variant: 'default', reason: 'late' } : decision
      paint(place)
    },
    added: (target, nodes) => places.get(target as Element)?.painting?.added([...nodes]),
    batch() {
      for (const { painting } of places.values()) painting?.advance()
    },
  })
  const begin = (): void => {
    began = true
    watch.scan()
    scanned = true
  }
  const unwatch = visitor.watch(({ context, answer }) => {
    if (context && !began && wasParsed) begin()
    const knows = !!answer
    for (const place of knows || knew ? places.values() : []) {
      if (!knows) change(place, { slot: place.slot, variant: 'default', reason: 'no-consent' }, true)
      else if (!knew) change(place, decide(place.slot), isOutside(place))
      else if (configOf(place.slot)?.live && isAtRest(place)) {
        place.element.setAttribute('aria-live', 'polite')
        change(place, decide(place.slot), true)
      }
    }
    if (!knows) groups.clear()
    knew = knows
  })
  return {
    placed: () => [...places.values()],
    show(decideFor) {
      for (const place of places.values()) change(place, decideFor(place.slot), true)
    },
    stop() {
      unwatch()
      watch.stop()
      for (const { painting } of places.values()) painting?.undo()
    },
  }
}

/** Facts of this page view alone: nothing that was remembered, bought or signed in. */
function ofThisPage({ page, device, language, campaign }: Facts): Facts {
  const { source, medium } = (campaign ?? {}) as Facts
  return { page, device, language, campaign: { source, medium } } as Facts
}
