import { browserBackstage, eraseOthers, readStored } from '@lotse/browser'
import {
  activeTime,
  clicks,
  dataLayer,
  friction,
  joinToken,
  onceParsed,
  onceSaid,
  readSchema,
  redact,
  routeViews,
  scrollDepth,
  siteSearch,
  visitChannel,
} from '@lotse/capture'
import { confirm } from '@lotse/consent'
import type { Backstage, EventContext, Plugin, Visitor } from '@lotse/contract'
import { createKeeper, createTracker, ownSink } from '@lotse/core'
import { remember } from '@lotse/persona'
import { hash } from '@lotse/rules'
import { changeSlots, exposures, surveys } from '@lotse/slots'
import type { CapturePart, Destinations } from '../kit.ts'
import { handOver } from './handOver.ts'
import { HASHES } from './laterHashes.ts'

/** Requests remembered for the inspector. */
const REMEMBERED = 50
/** Longest that an erasure waits for the list of what is stored, ms. */
const PATIENCE = 200
/** And for the database, which a page in the bfcache may hold (WebKitGTK 2.50): its deletion is asked for and comes when it can. */
const MOST = 1_000

/** What it resolves with, or 0 after `ms`. */
const within = (ms: number, count: Promise<number>): Promise<number> =>
  Promise.race([count, new Promise<number>((done) => setTimeout(done, ms, 0))])

/** A task of its own: what the page and the visitor do goes first. */
const turn = (): Promise<void> => new Promise((done) => setTimeout(done))

const countKept = async () => (await readStored()).filter(({ where, key }) => !/consent/.test(where + key)).length

const create: CapturePart = async ({ stage, gate, known, painter, readPage, part, began, sent, plugins }) => {
  const { config, visitor, platform } = stage
  const { query, sample = 1, errors } = config.collect ?? {}
  const destinations = config.destinations?.length ? part<Destinations>('destinations', HASHES.destinations) : undefined
  const wasPrerendered = await onceParsed()
  const others = await destinations
  const backstage = browserBackstage()
  const { send } = backstage
  backstage.send = async (url, body, leaving) => {
    const request = { time: Date.now(), count: body.split('"messageId"').length - 1, status: 0 }
    sent.push(request)
    if (sent.length > REMEMBERED) sent.shift()
    const answer = await send(url, body, leaving)
    request.status = answer.status
    return answer
  }
  const once = onceSaid()
  const channel = visitChannel(stage)
  const tracker = createTracker(stage, backstage, [{ name: 'consent', gate: gate.gate }, once, channel], (event) => redact(event, query)) // biome-ignore format: one call
  const isChosen = ({ id = '' }: Visitor): boolean => sample >= 1 || (hash('sample', id, 2) ?? 1) < sample
  const sinks = [...ownSink(config), ...(others?.sinks ?? [])]
  for (const sink of sinks) {
    const { shape } = sink
    sink.shape = (event) => (isChosen(visitor.get()) ? (shape ? shape(event) : event) : undefined)
  }
  const keeper = createKeeper(tracker, backstage, sinks)
  tracker.add(remember(known, keeper.openLog, backstage))

  const describe = (context: EventContext, isFirst: boolean): EventContext => {
    const { campaign, page } = context
    const { source = page?.referrerClass, medium, name } = campaign ?? {}
    const first = { ...(source && { source }), ...(medium && { medium }), ...(name && { name }) }
    return {
      ...context,
      channel: channel.of(context),
      page: { ...page, ...readSchema() },
      ...(isFirst && { campaign: { ...campaign, first } }),
      ...(sample < 1 && { sampling: sample }),
    }
  }
  const read = (referrer: string): EventContext => describe(readPage(referrer), false)
  const { context } = visitor.get()
  const state = known.state()
  visitor.set({ context: describe(context ?? readPage(document.referrer), !!state && !state.last) })
  plugins.push = (...more) => {
    for (const plugin of more) tracker.add(plugin)
    return 0
  }
  // The site's own see each event, also the first one.
  plugins.push(...plugins)
  const timestamp = new Date(wasPrerendered ? platform.now() : began()).toISOString()
  void tracker.track('page_view', {}, { type: 'page', timestamp })

  const seeing: Plugin[] = [dataLayer(once), siteSearch(once), routeViews(read), changeSlots(painter), exposures(painter), surveys(painter), activeTime(backstage), clicks, friction(backstage), scrollDepth, ...(others?.plugins ?? [])] // biome-ignore format: a list
  let closed = false
  const see = async (): Promise<void> => {
    for (const plugin of seeing) {
      await turn()
      if (closed) return
      tracker.add(plugin)
    }
  }
  void see()
  // Now, and whenever another tab says that more is granted.
  const unwatch = visitor.watch(({ consent: { confirmed, granted } }) => {
    if (!confirmed && Object.values(granted).some(Boolean)) void confirm(gate, stage, backstage.records)
  })
  const addPart = async (name: 'vitals' | 'errors'): Promise<void> => {
    const plugin = await part<Plugin>(name, HASHES[name])
    if (plugin) tracker.add(plugin)
  }
  if (visitor.get().consent.granted.analytics) {
    void addPart('vitals')
    if (errors) void addPart('errors')
  }
  // Nobody fills in a form before its first field has the focus.
  const touched = ({ target }: Event): void => {
    if (!(target as Element).closest?.('form')) return
    removeEventListener('focusin', touched)
    void part<(backstage: Backstage) => Plugin>('forms', HASHES.forms).then((forms) => forms && tracker.add(forms(backstage))) // biome-ignore format: one thought
  }
  addEventListener('focusin', touched)
  const { token } = joinToken(tracker.host, keeper.flush)
  return {
    track: tracker.track,
    flush: keeper.flush,
    token,
    async erase() {
      // Counted beforehand, for the visitor: another tab may erase it first. What erases does not wait long for it.
      const had = await within(PATIENCE, countKept())
      channel.forget()
      const [own, others] = await Promise.all([within(MOST, keeper.erase()), within(MOST, eraseOthers())])
      return Math.max(own + others, had - (await within(PATIENCE, countKept())))
    },
    close() {
      closed = true
      unwatch()
      removeEventListener('focusin', touched)
      keeper.close()
      tracker.destroy()
    },
  }
}
handOver('capture', create)
