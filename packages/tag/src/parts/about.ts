import { describePurposes, fetchTexts, push, speak } from '@lotse/banner'
import { readJson, sendText } from '@lotse/browser'
import type { ConsentReceipt } from '@lotse/contract'
import type { AboutPart } from '../kit.ts'
import { openAbout } from './about/openAbout.ts'
import { openTool } from './about/openTool.ts'
import { prove } from './about/prove.ts'
import { withAbout } from './about/withAbout.ts'
import { handOver } from './handOver.ts'

const create: AboutPart = async (kit) => {
  const { stage, gate, base } = kit
  const { config, visitor, report } = stage
  const { consent = {}, collect, site } = config
  const language = document.documentElement.lang || site.languages?.[0] || navigator.language
  const texts = withAbout(language, await fetchTexts(language, consent.texts, (address) => readJson(address, base)))
  const speech = speak(language, texts, { days: consent.days ?? 0 })
  const url = (path: string) => `${collect?.endpoint.replace(/\/$/, '') ?? ''}/v1/${path}`
  let close = (): void => {}
  return {
    export: async () => prove(config, gate, visitor.get().consent, describePurposes(gate.purposes, config, speech)),
    receipt() {
      const record = gate.record()
      if (!record || !collect) return
      const { v: version, date: day, ...rest } = record
      const receipt: ConsentReceipt = { site: site.id, day, version, ...rest }
      void sendText(url('receipt'), JSON.stringify(receipt), true)
    },
    erased(count, id, status) {
      const tell = (key: string, values = {}): void => {
        status.textContent = speech.say(key, values) ?? ''
      }
      tell(count === 1 ? 'erasedOne' : 'erased', { count })
      // One last request, on the visitor's click only.
      const erase = async () => {
        const { status: answered, text } = await sendText(url('erase'), JSON.stringify({ anonymousId: id }), false)
        const gone = /"erased":(\d+)/.exec(text)?.[1]
        if (answered === 200 && gone) tell('erasedElsewhere', { count: gone })
        else tell('failed')
      }
      if (id) status.append(push(speech.say('eraseElsewhere') ?? '', erase))
    },
    elsewhere: () => openTool(consent.adapter!, report),
    async about() {
      close()
      close = await openAbout(kit, speech)
    },
    close: () => close(),
  }
}
handOver('about', create)
