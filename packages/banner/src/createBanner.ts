import type { LotseConfig } from '@lotse/contract'
import { askRegion } from './askRegion.ts'
import { describePurposes } from './describePurposes.ts'
import { pushPicture } from './element.ts'
import { keepFocusClear } from './keepFocusClear.ts'
import { neverThrowing } from './neverThrowing.ts'
import { openRoot } from './openRoot.ts'
import { settingsDialog } from './settingsDialog.ts'
import { speak } from './speak.ts'

/** What a withdrawal erased. */
export interface Erased {
  erased: number
  /** Erases at the collector, too, what was sent, and says so in this element. */
  elsewhere?: ((status: HTMLElement) => void) | undefined
}

/** Of the config what the banner says; texts that had to be fetched are there. */
export type BannerConfig = Pick<LotseConfig, 'collect' | 'destinations'> & {
  consent?: Omit<NonNullable<LotseConfig['consent']>, 'texts'> & {
    texts?: { [language: string]: { [key: string]: string } }
  }
}

export interface BannerOptions {
  config: BannerConfig
  /** Of the page, BCP 47. */
  language: string
  /** Ids of the purposes that are asked for. */
  purposes: string[]
  /** What is granted now. */
  granted(): { [purpose: string]: boolean }
  /** Whether the visitor has chosen. */
  decided(): boolean
  /** Lets a choice take effect; resolves when it has, with what a withdrawal erased. */
  choose(choice: { [purpose: string]: boolean }, source: 'banner' | 'settings'): Promise<Erased | void>
  /** Opens what is known about the visitor; left out: no button for it. */
  about?(): void
  /** Hears what went wrong: the page is never thrown at. */
  report?(error: unknown): void
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

/** Longest that a choice may be kept, days. */
const LONGEST = 390

export function createBanner(options: BannerOptions): Banner {
  const { config, granted, decided, choose, report = () => {} } = options
  const { links = {}, texts = {}, days = 180, button } = config.consent ?? {}
  const open = () => {
    const speech = speak(options.language, texts, { days: Math.min(days, LONGEST) })
    return { speech, links, root: openRoot(speech), purposes: describePurposes(options.purposes, config, speech) }
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
      const { speech, root, purposes } = scene()
      const begun = Object.values(granted()).some(Boolean)
      const names = { purposes: speech.list(purposes.map(({ name }) => name)) }
      const chosen = (all: boolean): void => {
        choose(Object.fromEntries(options.purposes.map((id) => [id, all])), 'banner').catch(report)
        banner.answered()
      }
      const sentence = speech.say(begun ? 'notice' : 'ask', names)
      region = askRegion({ speech, links, sentence, chosen, settings: banner.settings })
      root.show(region)
      stopKeeping = keepFocusClear(region)
    },
    settings() {
      if (dialog?.isConnected) return
      const { root } = scene()
      const chosen = async (choice: { [purpose: string]: boolean }): Promise<Erased | undefined> => {
        try {
          const result = await choose(choice, 'settings')
          banner.answered()
          return result ?? { erased: 0 }
        } catch (error) {
          return void report(error)
        }
      }
      const made = settingsDialog({ ...scene(), granted, chosen, ...(options.about && { about: options.about }) })
      made.addEventListener('close', () => {
        made.remove()
        // What opened it went with the question.
        if (document.activeElement === document.body) small?.focus()
      })
      dialog = made
      root.show(made)
      made.showModal()
    },
    button() {
      if (small?.isConnected || button === false || document.querySelector('[data-lotse-consent]')) return
      const { root, speech } = scene()
      small = pushPicture(speech.say('settingsTitle'), banner.settings, 'small')
      root.show(small)
    },
    answered() {
      if (!region) return
      const held = region.contains(scene().root.shadow.activeElement)
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
