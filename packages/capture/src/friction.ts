import type { Backstage, Plugin } from '@lotse/contract'

/** Clicks on one place within this time count as rage, ms. */
const RAGE_WINDOW = 1_000
const RAGE_CLICKS = 3
/** Nothing done in the checkout for so long: stalled, ms. */
const STALL = 45_000

/** Signs of trouble, as events that rules and slots can use: `rage_click`, `form_error`, `checkout_stall`. */
export const friction = ({ after }: Backstage): Plugin => ({
  name: 'friction',
  setup(host) {
    let recent: { time: number; target: EventTarget | null }[] = []
    const clicked = (event: Event): void => {
      const time = host.platform.now()
      recent = recent.filter((one) => time - one.time < RAGE_WINDOW && one.target === event.target)
      recent.push({ time, target: event.target })
      if (recent.length !== RAGE_CLICKS) return
      const element = event.target instanceof Element ? event.target : undefined
      void host.track('rage_click', { element: element?.localName ?? '' })
    }
    const refused = (event: Event): void => {
      const field = event.target as HTMLInputElement
      void host.track('form_error', { form_id: field.form?.id ?? '', field: field.name || field.id || '' })
    }
    let timer: (() => void) | undefined
    const alive = (): void => {
      timer?.()
      timer = undefined
      if (host.visitor.get().context?.page?.type !== 'checkout') return
      timer = after(STALL, () => void host.track('checkout_stall'))
    }
    addEventListener('click', clicked, { capture: true })
    addEventListener('invalid', refused, { capture: true })
    addEventListener('input', alive, { capture: true })
    alive()
    return () => {
      timer?.()
      removeEventListener('click', clicked, { capture: true })
      removeEventListener('invalid', refused, { capture: true })
      removeEventListener('input', alive, { capture: true })
    }
  },
})
