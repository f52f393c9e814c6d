import { createBanner } from '@lotse/banner'
import { openRecords } from '@lotse/browser'
import { type Choice, choose } from '@lotse/consent'
import type { BannerPart } from '../kit.ts'
import { handOver } from './handOver.ts'

const create: BannerPart = ({ stage, gate }) => {
  const { config, visitor, report } = stage
  const records = openRecords()

  const decide = async (choice: Choice, source: string): Promise<{ erased: number } | void> => {
    const before = visitor.get().consent.granted
    const loses = gate.purposes.some((id) => before[id] && !choice[id])
    let erased = 0
    const hear = ({ detail }: CustomEventInit<{ erased?: number }>): void => {
      erased = detail?.erased ?? 0
    }
    document.addEventListener('lotse:consent', hear)
    await choose(gate, stage, records, choice, source).finally(() =>
      document.removeEventListener('lotse:consent', hear),
    )
    if (loses) return { erased }
  }
  const banner = createBanner({
    config,
    language: document.documentElement.lang || config.site.languages?.[0] || navigator.language,
    purposes: gate.purposes,
    granted: () => visitor.get().consent.granted,
    decided: () => !!gate.record(),
    choose: decide,
    report: (error) => report('plugin-threw', `banner: ${error}`),
  })
  // Chosen by code of the site or in another tab.
  const unwatch = visitor.watch(() => gate.record() && banner.answered())
  return {
    ...banner,
    choose: async (choice, source) => void (await decide(choice, source)),
    close() {
      unwatch()
      banner.close()
    },
  }
}
handOver('banner', create)
