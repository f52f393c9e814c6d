import { createBanner, fetchTexts } from '@lotse/banner'
import { openRecords, readJson } from '@lotse/browser'
import { choose } from '@lotse/consent'
import type { About, BannerPart } from '../kit.ts'
import { HASHES } from './aboutHash.ts'
import { handOver } from './handOver.ts'

const create: BannerPart = async (kit) => {
  const { stage, gate, part, base } = kit
  const { config, visitor, report } = stage
  const { consent = {}, collect, site } = config
  const records = openRecords()
  const about = () => part<About>('about', HASHES.about)

  const decide = async (wants: (purpose: string) => boolean, source: string) => {
    const { consent: before, id } = visitor.get()
    const loses = gate.purposes.some((one) => before.granted[one] && !wants(one))
    await choose(gate, stage, records, wants, source)
    if (consent.receipts) void about().then((one) => one?.receipt())
    const erased = loses && kit.erased()
    const sent = collect && before.granted.analytics ? id : undefined
    return !erased || ((status: HTMLElement) => void about().then((one) => one?.erased(erased, sent, status)))
  }
  const fail = (error: unknown): void => report('plugin-threw', `banner: ${error}`)
  const language = document.documentElement.lang || site.languages?.[0] || navigator.language
  const banner = createBanner({
    config,
    texts: await fetchTexts(language, consent.texts, (address) => readJson(address, base)),
    language,
    purposes: gate.purposes,
    granted: () => visitor.get().consent.granted,
    decided: () => !!gate.record(),
    choose: (wants, source) => decide(wants, source).catch(fail),
    about: () => void about().then((one) => one?.about()),
    report: fail,
  })
  // Chosen by code of the site or in another tab.
  const unwatch = visitor.watch(() => gate.record() && banner.answered())
  if (consent.clear || document.querySelector('[data-lotse-purpose]')) void part('unblock')
  return {
    ...banner,
    async command(what, still) {
      if (what === 'export' || what === 'about') return (await about())?.[what]()
      // Another tool asks; its own dialog is where it is changed.
      if (consent.adapter) return (await about())?.elsewhere()
      if (what === 'show') banner.settings()
      else if (!still) await decide((id) => (typeof what === 'object' ? what[id] === true : what === 'accept'), 'api')
    },
    close() {
      unwatch()
      banner.close()
    },
  }
}
handOver('banner', create)
