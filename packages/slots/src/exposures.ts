import type { Plugin } from '@lotse/contract'
import type { Place, Slots } from './paintSlots.ts'
import { watchSeen } from './watchSeen.ts'

const COUNTED = /^(?:rule|test|holdout)$/
/** ms; shorter looks are noise. */
const SHORTEST = 1_000

/**
 * Reports what was really seen: `exposure`, then `exposure_click`, each once per page view and variant, and, as the page is
 * hidden or the block goes, `exposure_dwell` with `engagement_time_msec`. With the persona, phase and bucket of the
 * decision. Only visitors who granted both purposes count, in variant and holdout alike.
 */
export function exposures(slots: Slots): Plugin {
  return {
    name: 'exposures',
    setup({ visitor, track }) {
      const reported = new Set<string>()
      const watched = new Map<Element, { hide(): void; stop(): void }>()
      const watch = ({ element, decision }: Place): void => {
        watched.get(element)?.stop()
        watched.delete(element)
        if (!COUNTED.test(decision.reason)) return
        const { slot, variant, reason, arm, instead, bucket } = decision
        const { persona, phase } = visitor.get().answer ?? {}
        const what = JSON.parse(JSON.stringify({ slot, variant, reason, arm, instead, bucket, persona, phase }))
        const keyOf = (name: string): string => [name, slot, variant, arm].join()
        const report = (name: string, more?: object): void => {
          const { granted } = visitor.get().consent
          if (!granted.analytics || !granted.personalization) return
          reported.add(keyOf(name))
          void track(name, { ...what, ...more })
        }
        const once = (name: string): void => {
          if (!reported.has(keyOf(name))) report(name)
        }
        const click = (event: Event): void => {
          const [target] = event.composedPath()
          if (target instanceof Element && target.closest('a,button,[role=button]')) once('exposure_click')
        }
        const seen = watchSeen(element, () => once('exposure'))
        const hide = (): void => {
          if (!reported.has(keyOf('exposure'))) return
          const time = seen.takeTime()
          if (time >= SHORTEST) report('exposure_dwell', { engagement_time_msec: time })
        }
        element.addEventListener('click', click)
        watched.set(element, {
          hide,
          stop() {
            hide()
            seen.stop()
            element.removeEventListener('click', click)
          },
        })
      }
      const told = (event: Event): void => {
        const [target] = event.composedPath()
        const place = slots.places().find(({ element }) => element === target)
        if (place) watch(place)
      }
      const left = (): void => {
        if (document.visibilityState === 'hidden') for (const { hide } of watched.values()) hide()
      }
      for (const place of slots.places()) watch(place)
      document.addEventListener('lotse:slot', told)
      document.addEventListener('visibilitychange', left)
      return () => {
        document.removeEventListener('lotse:slot', told)
        document.removeEventListener('visibilitychange', left)
        for (const { stop } of watched.values()) stop()
      }
    },
  }
}
