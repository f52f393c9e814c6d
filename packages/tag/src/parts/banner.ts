import { createBanner, fetchTexts } from '@lotse/banner'
import { openRecords, readJson } from '@lotse/browser'
import { type Choice, choose } from '@lotse/consent'
import type { About, BannerPart } from '../kit.ts'
import { HASHES } from './aboutHash.ts'
import { handOver } from './handOver.ts'

const create: BannerPart = async (kit) => {
  const { stage, gate, part, base } = kit
  const { config, visitor, report } = stage
  const { consent = {}, collect, site } = config
  const records = openRecords()
  const about = () => part<About>('about', HASHES.about)

  const decide = async (choice: Choice, source: string) => {
    const { consent: before, id } = visitor.get()
    const loses = gate.purposes.some((one) => before.granted[one] && !choice[one])
    await choose(gate, stage, records, choice, source)
    if (consent.receipts) void about().then((one) => one?.receipt())
    if (!loses) return
    const sent = id && collect && before.granted.analytics
    return {
      erased: kit.erased(),
      elsewhere: sent
        ? (status: HTMLElement) => void about().then((one) => one?.eraseElsewhere(id, status))
        : undefined,
    }
  }
  const language = document.documentElement.lang || site.languages?.[0] || navigator.language
  const texts = await fetchTexts(language, consent.texts, (address) => readJson(address, base))
  const banner = createBanner({
    config: { ...config, consent: { ...consent, texts } },
    language,
    purposes: gate.purposes,
    granted: () => visitor.get().consent.granted,
    decided: () => !!gate.record(),
    choose: decide,
    about: () => void about().then((one) => one?.about()),
    report: (error) => report('plugin-threw', `banner: ${error}`),
  })
  // Chosen by code of the site or in another tab.
  const unwatch = visitor.watch(() => gate.record() && banner.answered())
  if (consent.clear || document.querySelector('[data-lotse-purpose]')) void part('unblock')
  return {
    ...banner,
    async command(what, still) {
      const all = (granted: boolean) => Object.fromEntries(gate.purposes.map((id) => [id, granted]))
      if (what === 'export' || what === 'about') return (await about())?.[what]()
      // Another tool asks; its own dialog is where it is changed.
      if (consent.adapter) return (await about())?.elsewhere()
      if (what === 'show') banner.settings()
      else if (!still) await decide(typeof what === 'object' ? what : all(what === 'accept'), 'api')
    },
    close() {
      unwatch()
      banner.close()
    },
  }
}
handOver('banner', create)
