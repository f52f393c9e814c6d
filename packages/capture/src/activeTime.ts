import type { Backstage, Plugin } from '@lotse/contract'

/** Without any sign of the visitor for so long, time does not count, ms. */
const PATIENCE = 15_000
/** Shorter looks are not reported, ms. */
const SHORTEST = 1_000

/**
 * GA4's `user_engagement`: how long the page was visible and the visitor did something. Told when a link is clicked or a form
 * sent, while there is still time to write it down (WebKitGTK 2.50 loses what is written during `pagehide`), else when left.
 */
export const activeTime = ({ onLeave, onReturn }: Backstage): Plugin => ({
  name: 'activeTime',
  setup(host) {
    const { now } = host.platform
    let active = 0
    let since = document.visibilityState === 'visible' ? now() : 0
    let sign = now()
    const add = (): void => {
      if (since) active += Math.max(0, Math.min(now(), sign + PATIENCE) - since)
      since = 0
    }
    const see = (): void => {
      if (!since || now() - sign > PATIENCE) {
        add()
        since = now()
      }
      sign = now()
    }
    const leave = (): void => {
      add()
      const engagement_time_msec = Math.round(active)
      if (engagement_time_msec < SHORTEST) return
      active = 0
      void host.track('user_engagement', { engagement_time_msec })
    }
    const depart = ({ type, target }: Event): void => {
      if (type === 'click' && !(target instanceof Element && target.closest('a[href]'))) return
      see()
      leave()
      see()
    }
    for (const name of ['click', 'submit']) addEventListener(name, depart)
    const signs = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchstart']
    for (const name of signs) addEventListener(name, see, { passive: true, capture: true })
    const undos = [onLeave(leave), onReturn(see)]
    return () => {
      for (const name of signs) removeEventListener(name, see, { capture: true })
      for (const name of ['click', 'submit']) removeEventListener(name, depart)
      for (const undo of undos) undo()
    }
  },
})
