import { browserPlatform } from '@lotse/browser'
import { createPageReader, pageFacts } from '@lotse/capture'
import { createGate } from '@lotse/consent'
import type { FaultCode, LotseConfig, LotseEvent, Plugin, Properties, TrackResult, Visitor } from '@lotse/contract'
import { createTracker } from '@lotse/core'
import { createClassifier, persona, STATE_KEY } from '@lotse/persona'
import { glob } from '@lotse/rules'
import { createChooser, slots } from '@lotse/slots'
import { afterPaint } from './afterPaint.ts'
import { announce, emit } from './announce.ts'
import type { BannerPart, CapturePart, Insight, InspectorPart, Kit } from './kit.ts'
import { loadPart, type Part, type Place } from './loadPart.ts'

/** One running Lotse. */
export interface Lotse {
  /** Resolves once it is decided whether the event is on disk, in memory only, or dropped; never rejects. */
  track(event: string, properties?: Properties): Promise<TrackResult>
  /** Counts a view of the page; of single-page apps this is done for you. */
  page(properties?: Properties): Promise<TrackResult>
  /** The visitor is known to the shop under this id. */
  identify(userId: string, traits?: Properties): Promise<TrackResult>
  /** Merges into the site's facts; null forgets one. */
  facts(facts: Properties): void
  /** `show` opens the settings; `withdraw` and `reject` deny all, `accept` grants all; or purpose → granted. */
  consent(what: 'show' | 'accept' | 'reject' | 'withdraw' | { [purpose: string]: boolean }): Promise<void>
  flush(): Promise<void>
  /** Forgets who was identified, erases log and queue and begins anew with a new id. */
  reset(): Promise<void>
  visitor(): Visitor
  /** Loads the inspector; resolves with what it can tell. */
  inspect(): Promise<Insight>
  destroy(): void
}

/** Puts the parts together. Everything up to the slots' decision happens in this call, before the body is parsed. */
export function createLotse(config: LotseConfig, place: Place): Lotse {
  const platform = browserPlatform()
  const report = (code: FaultCode, detail?: unknown): void => emit('fault', { code, detail })
  const classifier = createClassifier(config, (rule) => report('rule-unknown', rule))
  const readPage = createPageReader(config, glob)
  const chooser = createChooser(config, classifier.test)
  const who = persona(classifier)
  const gate = createGate(config.consent ?? {}, erase)
  const painter = slots({ chooser, state: who.state, nobody: classifier.fresh('') })
  const asked = config.preview ? new URLSearchParams(location.search).get('lotse') : null
  /** A preview is never counted and never stored. */
  const guard: Plugin = { name: 'preview', gate: () => (asked ? 'drop' : 'pass') }
  const plugins = [guard, gate, pageFacts(readPage), who, painter]
  const tracker = createTracker({ config, platform, report, plugins })
  const { host } = tracker
  const { visitor } = host
  const kit: Kit = { host, tracker, gate, who, painter, chooser, readPage, sent: [] }

  /** What a later file brings, made once; undefined where it did not arrive. */
  const made = new Map<Part, Promise<unknown>>()
  function part<T>(name: Part): Promise<T | undefined> {
    let one = made.get(name)
    if (!one) {
      one = loadPart<(kit: Kit) => T>(name, place).then(
        (create) => create(kit),
        () => {
          made.delete(name)
          report('part-missing', name)
        },
      )
      made.set(name, one)
    }
    return one as Promise<T | undefined>
  }
  const capture = () => part<ReturnType<CapturePart>>('capture')
  const banner = () => part<ReturnType<BannerPart>>('banner')

  let erased = 0
  async function erase(): Promise<void> {
    platform.mirror.remove(STATE_KEY)
    erased = ((await (await capture())?.erase()) ?? 0) + 1
  }
  const silence = announce(visitor, () => erased)
  const unwatch = visitor.watch(({ consent: { granted } }) => {
    if (!asked && (granted.analytics || granted.personalization)) void capture()
  })
  const stopAsking = afterPaint(async () => {
    const { banner: shows = true, button = true } = config.consent ?? {}
    if (asked !== null) void inspect().then((insight) => insight.open())
    if (asked || !shows) return
    if (gate.asks()) (await banner())?.ask()
    else if (button && gate.record() && !document.querySelector('[data-lotse-consent]')) (await banner())?.button()
  })
  const settings = (event: Event): void => {
    if (!(event.target instanceof Element && event.target.closest('[data-lotse-consent]'))) return
    event.preventDefault()
    void lotse.consent('show')
  }
  document.addEventListener('click', settings)

  const inspect = async (): Promise<Insight> =>
    (await part<ReturnType<InspectorPart>>('inspector')) ?? Promise.reject(new Error('part-missing'))
  const all = (granted: boolean) => Object.fromEntries(gate.purposes.map((id) => [id, granted]))

  const lotse: Lotse = {
    track: (event, properties) => tracker.track(event, properties),
    page: (properties) => tracker.track('page_view', properties, { type: 'page' }),
    identify(userId, traits) {
      const kind: Partial<LotseEvent> = { type: 'identify', userId: String(userId), ...(traits && { traits }) }
      return tracker.track('identify', {}, kind)
    },
    facts: host.facts,
    async consent(what) {
      const shown = await banner()
      if (what === 'show') shown?.settings()
      else if (!asked) await shown?.choose(typeof what === 'object' ? what : all(what === 'accept'), 'api')
    },
    flush: async () => (await capture())?.flush(),
    async reset() {
      const { consent } = visitor.get()
      await erase()
      visitor.set({ consent: { ...consent, granted: {} } })
      visitor.set({ consent })
    },
    visitor: visitor.get,
    inspect,
    destroy() {
      silence()
      unwatch()
      stopAsking()
      document.removeEventListener('click', settings)
      for (const one of made.values()) void one.then((brought) => (brought as { close?(): void })?.close?.())
      tracker.destroy()
    },
  }
  return lotse
}
