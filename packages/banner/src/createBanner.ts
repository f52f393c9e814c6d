import type { LotseConfig } from '@lotse/contract'
import { askRegion } from './askRegion.ts'
import { describePurposes } from './describePurposes.ts'
import { pushPicture } from './element.ts'
import { keepFocusClear } from './keepFocusClear.ts'
import { neverThrowing } from './neverThrowing.ts'
import { openRoot, show } from './openRoot.ts'
import { settingsDialog } from './settingsDialog.ts'
import { speak } from './speak.ts'

/** Says in this element what a withdrawal erased, and offers to erase at the collector, too. */
export type Erased = (status: HTMLElement) => void

/** Of the config what the banner says. */
export type BannerConfig = Pick<LotseConfig, 'collect' | 'destinations' | 'consent'>

export interface BannerOptions {
  config: BannerConfig
  /** The site's own, and those that had to be fetched. */
  texts?: { [language: string]: { [key: string]: string } }
  /** Of the page, BCP 47. */
  language: string
  /** Ids of the purposes that are asked for. */
  purposes: string[]
  /** What is granted now. */
  granted(): { [purpose: string]: boolean }
  /** Whether the visitor has chosen. */
  decided(): boolean
  /**
   * Lets a choice take effect; resolves when it has, with what says what was erased, or with true where nothing was. Never
   * rejects: undefined where it did not take effect.
   */
  choose(wants: (purpose: string) => boolean, source: 'banner' | 'settings'): Promise<Erased | true | undefined | void>
  /** Opens what is known about the visitor. */
  about(): void
  /** Hears what went wrong: the page is never thrown at. */
  report(error: unknown): void
}

export interface Banner {
  /** Shows the question, where there is no choice yet. */
  ask(): void
  /** Opens the settings. */
  settings(): void
  /** Shows the small button, unless the site has its own way to the settings. */
  button(): void
  /** The visitor has chosen, here or elsewhere: where the question stood, the small button stays. */
  answered(): void
  /** Takes everything off the page. */
  close(): void
}

export function createBanner(options: BannerOptions): Banner {
  const { config, texts = {}, granted, decided, choose, report } = options
  const { links = {}, days = 180, button } = config.consent ?? {}
  const open = () => {
    const speech = speak(options.language, texts, { days })
    return { ...speech, root: openRoot(speech), purposes: describePurposes(options.purposes, config, speech) }
  }
  let opened: ReturnType<typeof open> | undefined
  const scene = () => (opened ??= open())
  let region: HTMLElement | undefined
  let dialog: HTMLDialogElement | undefined
  let small: HTMLElement | undefined
  let stopKeeping = (): void => {}

  const dropRegion = (): void => {
    stopKeeping()
    region?.remove()
    region = undefined
  }
  const banner: Banner = {
    ask() {
      if (region?.isConnected || decided()) return
      dropRegion()
      const { say, list, root, purposes } = scene()
      const begun = Object.values(granted()).some(Boolean)
      const names = { purposes: list(purposes.map(({ name }) => name)) }
      const chosen = (all: boolean): void => {
        void choose(() => all, 'banner')
        banner.answered()
      }
      region = askRegion(say, links, say(begun ? 'notice' : 'ask', names), chosen, banner.settings)
      show(root, region)
      stopKeeping = keepFocusClear(region)
    },
    settings() {
      if (dialog?.isConnected) return
      const { say, root, purposes } = scene()
      const made = settingsDialog(say, links, purposes, granted, (wants) => choose(wants, 'settings'), options.about)
      made.addEventListener('close', () => {
        made.remove()
        // What opened it went with the question.
        if (document.activeElement === document.body) small?.focus()
      })
      dialog = made
      show(root, made)
      made.showModal()
    },
    button() {
      if (small?.isConnected || button === false || document.querySelector('[data-lotse-consent]')) return
      const { root, say } = scene()
      small = pushPicture(say('settingsTitle'), banner.settings, 'small')
      show(root, small)
    },
    answered() {
      if (!region) return
      const held = region.contains(scene().root.shadowRoot!.activeElement)
      dropRegion()
      banner.button()
      if (held) small?.focus()
    },
    close() {
      dropRegion()
      opened?.root.remove()
    },
  }
  return neverThrowing(banner, report)
}
