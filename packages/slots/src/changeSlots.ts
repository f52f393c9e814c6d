import type { BuiltSlot, Plugin, SlotDecision } from '@lotse/contract'
import type { Place, Slots } from './paintSlots.ts'

const UNDECIDED = /^(?:late|no-consent)$/
/** ms after which a framework that does not take its slots over is not waited for: their defaults are shown. */
const PATIENCE = 3_000

/**
 * What may change after first paint: nothing that a visitor looks at. A decision that came late is shown where nobody sees
 * the slot, `live` slots change while they are at rest, and without consent every default comes back.
 */
export function changeSlots(slots: Slots): Plugin {
  return {
    name: 'slots',
    setup({ visitor, config }) {
      const configOf = (id: string): BuiltSlot | undefined => config.slots.find((slot) => slot.id === id)
      const change = (place: Place, decision: SlotDecision): void => {
        const { variant, arm } = place.decision
        if (decision.variant !== variant || decision.arm !== arm) slots.paint(place, decision)
      }
      const changeLive = (place: Place): void => {
        if (!isAtRest(place.element)) return
        const show = (): void => {
          // A transition begins later: what was free then may be in use by now, or filled with what is read.
          if (!isAtRest(place.element)) return
          change(place, slots.decide(place.slot))
          slots.advance()
        }
        const { transition } = configOf(place.slot)!
        if (transition && !matchMedia('(prefers-reduced-motion: reduce)').matches) startTransition(show)
        else show()
      }
      let knew = false
      const see = (knows: boolean): void => {
        for (const place of slots.places()) {
          const { slot, decision, element } = place
          const { late, live } = configOf(slot)!
          if (!knows) {
            if (knew || !config.consent?.contextual) change(place, { slot, variant: 'default', reason: 'no-consent' })
          } else if (live) {
            element.setAttribute('aria-live', 'polite')
            if (knew) changeLive(place)
          }
          if (knows && UNDECIDED.test(decision.reason) && (live ? isAtRest(element) : late === 'outside' && isUnseen(element))) change(place, slots.decide(slot)) // biome-ignore format: one thought
        }
        if (!knows) slots.groups.clear()
        knew = knows
        slots.advance()
      }
      const unwatch = visitor.watch(({ answer }) => see(!!answer))

      const goOn = (element: Element): void => {
        element.removeAttribute('data-lotse-after')
        slots.advance()
      }
      const hydrated = ({ target }: Event): void => void (target instanceof Element && goOn(target))
      const waiting = (): Place[] => slots.places().filter(({ element }) => element.hasAttribute('data-lotse-after'))
      const loaded = (): void => {
        for (const { element } of waiting()) if (element.getAttribute('data-lotse-after') === 'load') goOn(element)
      }
      const timer = setTimeout(() => {
        for (const place of waiting()) change(place, { slot: place.slot, variant: 'default', reason: 'late' })
        slots.advance()
      }, PATIENCE)
      if (document.readyState === 'complete') loaded()
      else addEventListener('load', loaded)
      document.addEventListener('lotse:hydrated', hydrated)
      return () => {
        clearTimeout(timer)
        removeEventListener('load', loaded)
        document.removeEventListener('lotse:hydrated', hydrated)
        unwatch()
      }
    },
  }
}

/** Below the view, or above it where the browser keeps what is read in its place. */
function isUnseen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= innerHeight || (bottom <= 0 && CSS.supports('overflow-anchor', 'auto'))
}

/** Neither used nor read: an empty place may be filled in view, one with words in it changes unseen. */
function isAtRest(element: Element): boolean {
  const selection = getSelection()
  const used = element.matches(':hover') || element.contains(document.activeElement)
  const selected = selection && !selection.isCollapsed && selection.containsNode(element, true)
  return !used && !selected && (isUnseen(element) || !element.textContent?.trim())
}

function startTransition(change: () => void): void {
  const { startViewTransition } = document as { startViewTransition?(change: () => void): unknown }
  if (startViewTransition) startViewTransition.call(document, change)
  else change()
}
