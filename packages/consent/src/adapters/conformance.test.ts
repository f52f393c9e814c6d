// @vitest-environment happy-dom
import type { BuiltConfig, ConsentState, Gate, Stage, Visitor } from '@lotse/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createGate } from '../gate.ts'
import { lowerConsent } from '../lowerConsent.ts'
import { adapters } from './all.ts'
import { follow } from './follow.ts'

/** How each tool is played: what it puts into the page, and what it tells. `choose` undefined: no choice yet, presets say yes. */
interface Player {
  terms: { analytics: string | string[]; personalization: string | string[] }
  /** There, but only as a stub that answers nothing. */
  stub(): void
  /** A choice, or, without one, presets that allow everything. */
  say(choice: { analytics: boolean; personalization: boolean } | undefined): void
  throws(): void
}
type Choice = { analytics: boolean; personalization: boolean } | undefined
// biome-ignore lint/suspicious/noExplicitAny: other people's globals
const page = window as any
const fire = (name: string, target: EventTarget = window): void => void target.dispatchEvent(new Event(name))
const boom = (): never => {
  throw new Error('boom')
}
const cookie = (name: string, value: string): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: plays a tool that does
  document.cookie = `${name}=${value}; path=/`
}
const listening = (name: string, first: unknown[]) => {
  const heard: ((...all: unknown[]) => void)[] = []
  page[name] = (command: string, ...rest: unknown[]) => {
    const listen = rest.find((one) => typeof one === 'function') as (typeof heard)[number]
    if (command === 'addEventListener') {
      heard.push(listen)
      listen(...first)
    }
  }
  return (...all: unknown[]) => {
    for (const one of heard) one(...all)
  }
}
let tell: (...all: unknown[]) => void = () => {}
let watchers: { update(): void }[] = []

const players: { [name: string]: Player } = {
  tcf: {
    terms: { analytics: ['1', '8'], personalization: ['1', '5', '6'] },
    stub: () => void listening('__tcfapi', [undefined, false]),
    say(choice) {
      const consents = choice
        ? { 1: true, 8: choice.analytics, 5: choice.personalization, 6: choice.personalization }
        : { 1: true, 5: true, 6: true, 8: true }
      const data = {
        eventStatus: choice ? 'useractioncomplete' : 'cmpuishown',
        gdprApplies: true,
        listenerId: 1,
        publisher: { consents },
      }
      if (!page.__tcfapi) tell = listening('__tcfapi', [data, true])
      else tell(data, true)
    },
    throws() {
      page.__tcfapi = boom
    },
  },
  gpp: {
    terms: { analytics: 'SaleOptOut', personalization: 'TargetedAdvertisingOptOut' },
    stub: () => void listening('__gpp', [{ eventName: 'listenerRegistered', data: true }]),
    say(choice) {
      const section = choice && { SaleOptOut: 2, TargetedAdvertisingOptOut: choice.personalization ? 2 : 0, SharingOptOut: choice.analytics ? 2 : 1 } // biome-ignore format: one thought
      const pingData = { applicableSections: choice ? [7] : [-1], parsedSections: choice ? { usnat: [section, { Gpc: false }] } : {} } // biome-ignore format: one thought
      const event = { eventName: 'signalStatus', data: 'ready', listenerId: 1, pingData }
      if (!page.__gpp) tell = listening('__gpp', [event])
      else tell(event)
    },
    throws() {
      page.__gpp = boom
    },
  },
  usercentrics: {
    terms: { analytics: 'functional', personalization: 'marketing' },
    stub() {
      page.UC_UI = {}
    },
    say(choice) {
      const service = (categorySlug: string, status: boolean) => ({ name: categorySlug, categorySlug, consent: { status, history: [{ type: choice ? 'explicit' : 'implicit' }] } }) // biome-ignore format: one thought
      const services = [service('functional', choice?.analytics ?? true), service('marketing', choice?.personalization ?? true)] // biome-ignore format: one thought
      page.UC_UI = { isInitialized: () => true, getServicesBaseInfo: () => services }
      fire('UC_UI_CMP_EVENT')
    },
    throws() {
      page.UC_UI = { isInitialized: boom }
      fire('UC_UI_CMP_EVENT')
    },
  },
  cookiebot: {
    terms: { analytics: 'statistics', personalization: 'preferences' },
    stub() {
      page.Cookiebot = {}
    },
    say(choice) {
      const { analytics: statistics = true, personalization: preferences = true } = choice ?? {}
      page.Cookiebot = {
        hasResponse: true,
        consent: { method: choice ? 'explicit' : 'implied', statistics, preferences },
      }
      fire('CookiebotOnAccept')
    },
    throws() {
      page.Cookiebot = { get hasResponse() { return boom() } } // biome-ignore format: one thought
      fire('CookiebotOnDecline')
    },
  },
  onetrust: {
    terms: { analytics: 'C0002', personalization: 'C0003' },
    stub() {
      page.OneTrust = { IsAlertBoxClosed: () => true }
    },
    say(choice) {
      const { analytics = true, personalization = true } = choice ?? {}
      page.OneTrust = { IsAlertBoxClosed: () => !!choice }
      page.OnetrustActiveGroups = `,C0001,${analytics ? 'C0002,' : ''}${personalization ? 'C0003,' : ''}`
      fire('OneTrustGroupsUpdated')
    },
    throws() {
      page.OneTrust = { IsAlertBoxClosed: boom }
      fire('OneTrustGroupsUpdated')
    },
  },
  klaro: {
    terms: { analytics: 'matomo', personalization: 'lotse' },
    stub() {
      page.klaro = { getManager: () => undefined }
    },
    say(choice) {
      const said: { [term: string]: boolean } = {
        matomo: choice?.analytics ?? true,
        lotse: choice?.personalization ?? true,
      }
      const manager = { confirmed: !!choice, getConsent: (term: string) => said[term], watch: (one: { update(): void }) => void watchers.push(one), unwatch() {} } // biome-ignore format: one thought
      page.klaro = { getManager: () => manager }
      for (const one of watchers) one.update()
    },
    throws() {
      page.klaro = { getManager: boom }
      for (const one of watchers) one.update()
    },
  },
  cookieconsent: {
    terms: { analytics: 'analytics', personalization: 'content:lotse' },
    stub() {
      page.CookieConsent = {}
    },
    say(choice) {
      const { analytics = true, personalization = true } = choice ?? {}
      page.CookieConsent = { validConsent: () => !!choice, acceptedCategory: () => analytics, acceptedService: () => personalization } // biome-ignore format: one thought
      fire('cc:onChange')
    },
    throws() {
      page.CookieConsent = { validConsent: boom }
      fire('cc:onChange')
    },
  },
  shopify: {
    terms: { analytics: 'analytics', personalization: 'preferences' },
    stub() {
      page.Shopify = {}
    },
    say(choice) {
      const said = (one?: boolean) => (one === undefined ? '' : one ? 'yes' : 'no')
      const now = { analytics: said(choice?.analytics), preferences: said(choice?.personalization), marketing: '' }
      page.Shopify = { customerPrivacy: { currentVisitorConsent: () => now, analyticsProcessingAllowed: () => true } }
      fire('visitorConsentCollected', document)
    },
    throws() {
      page.Shopify = { customerPrivacy: { currentVisitorConsent: boom } }
      fire('visitorConsentCollected', document)
    },
  },
  wordpress: {
    terms: { analytics: 'statistics', personalization: 'preferences' },
    stub() {
      page.wp_has_consent = () => true
    },
    say(choice) {
      page.wp_has_consent = () => true
      page.wp_consent_type = 'optout'
      if (choice) {
        cookie('wp_consent_statistics', choice.analytics ? 'allow' : 'deny')
        cookie('wp_consent_preferences', choice.personalization ? 'allow' : 'deny')
      }
      fire('wp_listen_for_consent_change', document)
    },
    throws() {
      page.wp_has_consent = boom
      fire('wp_listen_for_consent_change', document)
    },
  },
  shopware: {
    terms: { analytics: 'lotse-analytics', personalization: 'lotse-personalization' },
    stub() {},
    say(choice) {
      if (choice) {
        cookie('cookie-preference', '1')
        cookie('lotse-analytics', choice.analytics ? '1' : '')
        cookie('lotse-personalization', choice.personalization ? '1' : '')
      }
      fire('CookieConfiguration_Update', document)
    },
    throws() {
      vi.spyOn(document, 'cookie', 'get').mockImplementation(boom)
      fire('CookieConfiguration_Update', document)
    },
  },
  own: {
    terms: { analytics: 'analytics', personalization: 'personalization' },
    stub() {
      page.lotseConsent = {}
    },
    say(choice) {
      const read = () => choice && ((term: string) => choice[term as keyof typeof choice])
      page.lotseConsent = {
        read,
        watch: (changed: () => void) => void page.addEventListener('own', changed) ?? (() => {}),
      }
      fire('own')
    },
    throws() {
      page.lotseConsent = { read: boom, watch: () => () => {} }
      fire('own')
    },
  },
}

const GLOBALS = ['__tcfapi', '__gpp', 'UC_UI', 'Cookiebot', 'OneTrust', 'OnetrustActiveGroups', 'klaro', 'CookieConsent', 'Shopify', 'wp_has_consent', 'wp_consent_type', 'lotseConsent'] // biome-ignore format: one glance

function start(name: string, terms: Player['terms']) {
  let visitor = { consent: {} as ConsentState, facts: {} } as Visitor
  const seen = new Set<(now: Visitor) => void>()
  const erase = vi.fn(async () => {})
  const stage = {
    config: {
      consent: {
        ...lowerConsent({ site: { id: 's' }, consent: { adapter: { name: name as 'klaro', purposes: terms } } }),
        plugins: [follow(adapters[name as 'klaro']())],
      },
    } as BuiltConfig,
    visitor: {
      get: () => visitor,
      set(more: Partial<Visitor>) {
        visitor = { ...visitor, ...more }
        for (const see of seen) see(visitor)
      },
      watch(see: (now: Visitor) => void) {
        seen.add(see)
        see(visitor)
        return () => void seen.delete(see)
      },
    },
    platform: {
      now: Date.now,
      mirror: { read: () => undefined, write: boom, remove() {}, onChange: () => () => {} },
      signals: () => ({ gpc: false, dnt: false }),
    },
    facts() {},
    report() {},
  } as unknown as Stage
  const gate: Gate = createGate(stage, erase)
  return { gate, erase, granted: () => Object.keys(visitor.consent.granted).filter((id) => visitor.consent.granted[id]), source: () => visitor.consent.source } // biome-ignore format: one thought
}

const YES: Choice = { analytics: true, personalization: true }
const soon = () => vi.advanceTimersByTimeAsync(1_000)

it('every adapter is played', () => expect(Object.keys(players).sort()).toEqual(Object.keys(adapters).sort()))

describe.each(Object.entries(players))('%s', (name, player) => {
  let running: ReturnType<typeof start>
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    running.gate.stop()
    vi.restoreAllMocks()
    vi.useRealTimers()
    for (const one of GLOBALS) delete page[one]
    for (const one of document.cookie.split('; ')) cookie(one.split('=')[0]!, '; max-age=0')
    watchers = []
  })
  const begin = () => {
    running = start(name, player.terms)
  }

  it('absent: nothing is granted', async () => {
    begin()
    await soon()
    expect(running.granted()).toEqual([])
    expect(running.gate.gate()).toBe('hold')
  })
  it('only a stub: nothing is granted', async () => {
    player.stub()
    begin()
    await soon()
    expect(running.granted()).toEqual([])
  })
  it('presets without a choice are no choice', async () => {
    player.say(undefined)
    begin()
    await soon()
    expect(running.granted()).toEqual([])
  })
  it('late by five seconds: granted when it says so', async () => {
    begin()
    await vi.advanceTimersByTimeAsync(5_000)
    player.say(YES)
    await soon()
    expect(running.granted()).toEqual(['analytics', 'personalization'])
    expect(running.source()).toBe(`cmp:${name}`)
  })
  it('partial: only what all terms agree to', async () => {
    player.say(YES)
    begin()
    await soon()
    player.say(
      name === 'gpp' ? { analytics: true, personalization: false } : { analytics: true, personalization: false },
    )
    await soon()
    expect(running.granted()).toEqual(['analytics'])
  })
  it('revoked: all is erased, and it is granted again only by a choice', async () => {
    player.say(YES)
    begin()
    await soon()
    expect(running.granted()).toEqual(['analytics', 'personalization'])
    player.say({ analytics: false, personalization: false })
    await soon()
    expect(running.granted()).toEqual([])
    expect(running.erase).toHaveBeenCalled()
  })
  it('throws: nothing is granted, nothing reaches the page', async () => {
    player.throws()
    begin()
    await soon()
    expect(running.granted()).toEqual([])
  })
})
