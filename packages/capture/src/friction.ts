import type { Backstage, Plugin } from '@lotse/contract'

/** Clicks on one place within this time count as rage, ms. */
const RAGE_WINDOW = 1_000
const RAGE_CLICKS = 3
/** What a click does shows within this time, ms. */
const DEAD = 1_500
/** Nothing done in the checkout for so long: stalled, ms. */
const STALL = 45_000

/** What says that a click did something. */
const SIGNS = ['scroll', 'focusin', 'input', 'submit', 'toggle', 'play', 'pause', 'pagehide', 'hashchange', 'selectionchange', 'visibilitychange'] // biome-ignore format: a list
const PROMISING =
  'button,summary,[role=button],[role=tab],[role=link],[onclick],input[type=button],input[type=submit],a'

/** Signs of trouble, as events that rules and slots can use: `rage_click`, `dead_click`, `checkout_stall`. */
export const friction = ({ after }: Backstage): Plugin => ({
  name: 'friction',
  setup(host) {
    let recent: { time: number; target: EventTarget | null }[] = []
    let answered = (): void => {}
    const awaitAnswer = (promising: Element): void => {
      answered()
      const { href } = location
      const seen = new MutationObserver(() => answered())
      const undo = after(DEAD, () => {
        const isDead = href === location.href
        answered()
        if (isDead) void host.track('dead_click', { element: promising.localName })
      })
      answered = () => {
        undo()
        seen.disconnect()
        for (const sign of SIGNS) removeEventListener(sign, answered, { capture: true })
        answered = () => {}
      }
      seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      for (const sign of SIGNS) addEventListener(sign, answered, { capture: true })
    }
    const clicked = (event: Event): void => {
      const time = event.timeStamp
      const element = event.target instanceof Element ? event.target : undefined
      recent = recent.filter((one) => time - one.time < RAGE_WINDOW && one.target === event.target)
      recent.push({ time, target: event.target })
      if (recent.length === RAGE_CLICKS) void host.track('rage_click', { element: element?.localName ?? '', count: RAGE_CLICKS }) // biome-ignore format: one thought
      const promising = element?.closest(PROMISING)
      // Where a link leads is not here; what is disabled says so.
      if (promising && !promising.matches('a[href]:not([href="#"],[href=""],[href^="javascript:"]),:disabled')) awaitAnswer(promising) // biome-ignore format: one thought
    }
    let timer: (() => void) | undefined
    const alive = (): void => {
      timer?.()
      timer = undefined
      if (host.visitor.get().context?.page?.type !== 'checkout') return
      timer = after(STALL, () => void host.track('checkout_stall', { seconds: STALL / 1_000 }))
    }
    addEventListener('click', clicked, { capture: true })
    addEventListener('input', alive, { capture: true })
    alive()
    return () => {
      timer?.()
      answered()
      removeEventListener('click', clicked, { capture: true })
      removeEventListener('input', alive, { capture: true })
    }
  },
})
