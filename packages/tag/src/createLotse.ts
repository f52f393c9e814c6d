import { browserPlatform } from '@lotse/browser'
import { createPageReader, pageFacts } from '@lotse/capture'
import { createGate } from '@lotse/consent'
import type {
  BuiltConfig,
  ConsentProof,
  FaultCode,
  LotseEvent,
  Plugin,
  Properties,
  PropertiesOf,
  Stage,
  TrackResult,
  Visitor,
} from '@lotse/contract'
import { createCell, mergeFacts } from '@lotse/core'
import { createReader, knowVisitor, STATE_KEY } from '@lotse/persona'
import { glob } from '@lotse/rules'
import { createChooser, defineSlotElement, paintSlots } from '@lotse/slots'
import { afterPaint } from './afterPaint.ts'
import { announce, emit } from './announce.ts'
import { firstFrame } from './firstFrame.ts'
import { holdCalls } from './holdCalls.ts'
import type { Banner, Captured, ConsentCommand, Insight, InspectorPart, Kit } from './kit.ts'
import { type Place, partsOf } from './loadPart.ts'

/** One running Lotse. */
export interface Lotse {
  /** Resolves once it is decided whether the event is on disk, in memory only, or dropped; never rejects. */
  track<Name extends string>(event: Name, properties?: PropertiesOf<Name>): Promise<TrackResult>
  /** Counts a view of the page; of single-page apps this is done for you. */
  page(properties?: Properties): Promise<TrackResult>
  /** The visitor is known to the shop under this id. */
  identify(userId: string, traits?: Properties): Promise<TrackResult>
  /** Merges into the site's facts; null forgets one. */
  facts(facts: Properties): void
  /**
   * `show` opens the settings, `about` what is known about the visitor; `withdraw` and `reject` deny all, `accept` grants all;
   * or purpose → granted; `export` resolves with a proof of the choice that names nobody.
   */
  consent(what: ConsentCommand): Promise<ConsentProof | void>
  /** Resolves when what was tracked is acknowledged, or nobody answers. */
  flush(): Promise<void>
  /** A plugin of the site: sees each event, may change or drop it. */
  use(plugin: Plugin): void
  /** Joins an order from elsewhere to this visitor: for a cart attribute or hidden field. Undefined without consent to analytics. */
  token(): Promise<string | undefined>
  /** Forgets who was identified, erases log and queue and begins anew with a new id. */
  reset(): Promise<void>
  visitor(): Visitor
  /** Loads the inspector; resolves with what it can tell. */
  inspect(): Promise<Insight>
  destroy(): void
}

/** Puts the parts together. Everything up to the slots' decision happens in this call, before the body is parsed. */
export function createLotse(config: BuiltConfig, place: Place): Lotse {
  defineSlotElement()
  const platform = browserPlatform()
  const report = (code: FaultCode, detail?: unknown): void => emit('fault', { code, detail })
  const visitor = createCell<Visitor>({
    consent: { status: 'unknown', granted: {}, confirmed: false },
    id: undefined,
    context: undefined,
    facts: {},
    answer: undefined,
    slots: {},
  })
  /** A copy: what cannot be written would spoil every later event. */
  const facts = (more: Properties): void => {
    try {
      visitor.set({ facts: mergeFacts(visitor.get().facts, JSON.parse(JSON.stringify(more))) })
    } catch (error) {
      report('facts-unreadable', `${error}`)
    }
  }
  const stage: Stage = { config, visitor, platform, facts, report }
  const part = partsOf(place, report, () => kit)
  /** Takes nothing from first paint. */
  const shown = firstFrame()
  const capture = async () => {
    await shown
    return part<Captured>('capture')
  }
  const kept = async () => (gate.gate() === 'pass' && !asked ? capture() : undefined)
  const banner = () => part<Banner>('banner')

  const reader = createReader(config)
  const chooser = createChooser(config)
  const readPage = createPageReader(stage, glob)
  /** A preview is never counted and never stored, so it asks for nothing either. */
  const asked = config.preview ? new URLSearchParams(location.search).get('lotse') : null
  const shows = !asked && config.consent?.banner !== false

  let erased = 0
  const erase = async (): Promise<void> => {
    const had = platform.mirror.read(STATE_KEY) ? 1 : 0
    platform.mirror.remove(STATE_KEY)
    erased = had + ((await (await capture())?.erase()) ?? 0)
  }
  const gate = createGate(stage, erase)
  const known = knowVisitor(reader, visitor, platform)
  let began = 0
  const unwatch = visitor.watch(({ context, consent: { granted } }) => {
    if (context) began ||= platform.now()
    // A choice of any purpose is confirmed there.
    if (!asked && Object.values(granted).some(Boolean)) void capture()
  })
  const stopFacts = pageFacts(stage, readPage)
  const painter = paintSlots(stage, { chooser, state: known.state, nobody: reader.fresh('') })
  const kit: Kit = {
    stage,
    gate,
    known,
    painter,
    chooser,
    readPage,
    part,
    base: place.base,
    began: () => began,
    rules: place.rules ?? `${place.base}lotse-rules.json`,
    sent: [],
    erased: () => erased,
    plugins: [],
  }
  const calls = holdCalls(stage, () => (asked ? 'drop' : gate.gate()), capture)
  const silence = announce(visitor, kit.erased)

  const stopAsking = afterPaint(async () => {
    // It opens by itself, for whoever may.
    if (asked !== null) void lotse.inspect().catch(() => {})
    if (document.querySelector('[data-lotse-purpose]')) void banner()
    if (!shows) return
    if (gate.asks()) (await banner())?.ask()
    else if (
      config.consent?.button !== false &&
      visitor.get().consent.source !== 'off' &&
      !document.querySelector('[data-lotse-consent]')
    )
      (await banner())?.button()
  })
  const openSettings = (event: Event): void => {
    if (!(event.target instanceof Element && event.target.closest('[data-lotse-consent]'))) return
    event.preventDefault()
    void lotse.consent('show')
  }
  document.addEventListener('click', openSettings)

  const lotse: Lotse = {
    track: (event, properties) => calls(event, properties as Properties),
    page: (properties) => calls('page_view', properties, { type: 'page' }),
    identify(userId, traits) {
      const kind: Partial<LotseEvent> = { type: 'identify', userId: String(userId), ...(traits && { traits }) }
      return calls('identify', {}, kind)
    },
    facts,
    consent: async (what) => (await banner())?.command(what, !!asked),
    flush: async () => (await kept())?.flush(),
    use: (plugin) => void kit.plugins.push(plugin),
    token: async () => (await kept())?.token(),
    async reset() {
      const { consent } = visitor.get()
      await erase()
      visitor.set({ consent: { ...consent, granted: {} } })
      visitor.set({ consent })
    },
    visitor: visitor.get,
    inspect: async () =>
      (await part<Awaited<ReturnType<InspectorPart>>>('inspector')) ?? Promise.reject(new Error('part-missing')),
    destroy() {
      for (const stop of [silence, unwatch, stopAsking, stopFacts, painter.stop, known.stop, gate.stop, part.close])
        stop()
      document.removeEventListener('click', openSettings)
    },
  }
  return lotse
}
