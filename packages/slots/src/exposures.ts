import type { Plugin } from '@lotse/contract'
import { onceSeen } from './onceSeen.ts'
import type { Place, Slots } from './paintSlots.ts'

const COUNTED = /^(?:rule|test|holdout)$/

/**
 * Reports what was really seen: `exposure`, then `exposure_click`, each once per page view and variant, with the persona,
 * phase and bucket of the decision. Only visitors who granted both purposes count, in variant and holdout alike.
 */
export function exposures(slots: Slots): Plugin {
  return {
    name: 'exposures',
    setup({ visitor, track }) {
      const reported = new Set<string>()
      const stops = new Map<Element, () => void>()
      const watch = ({ element, decision }: Place): void => {
        stops.get(element)?.()
        if (!COUNTED.test(decision.reason)) return
        const { slot, variant, reason, arm, instead, bucket } = decision
        const once = (name: string): void => {
          const { consent, answer } = visitor.get()
          const key = [name, slot, variant, arm].join()
          if (!consent.granted.analytics || !consent.granted.personalization || reported.has(key)) return
          reported.add(key)
          const what = { slot, variant, reason, arm, instead, bucket, persona: answer?.persona, phase: answer?.phase }
          void track(name, JSON.parse(JSON.stringify(what)))
        }
        const click = ({ target }: Event): void => {
          if (target instanceof Element && target.closest('a,button,[role=button]')) once('exposure_click')
        }
        const unsee = onceSeen(element, () => once('exposure'))
        element.addEventListener('click', click)
        stops.set(element, () => {
          unsee()
          element.removeEventListener('click', click)
        })
      }
      const told = ({ target }: Event): void => {
        const place = slots.places().find(({ element }) => element === target)
        if (place) watch(place)
      }
      for (const place of slots.places()) watch(place)
      document.addEventListener('lotse:slot', told)
      return () => {
        document.removeEventListener('lotse:slot', told)
        for (const stop of stops.values()) stop()
      }
    },
  }
}
