// @vitest-environment happy-dom
import type { Host, LotseEvent, Properties } from '@lotse/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { dataLayer } from './dataLayer.ts'
import { onceSaid } from './onceSaid.ts'

const shop = window as unknown as { dataLayer: unknown[] | undefined }
let undo: (() => void) | void
let told: [string, Properties | undefined][]
let faults: string[]
const once = onceSaid()
const track = (event: string, properties: Properties = {}): void => {
  if (once.onEvent!({ event, properties } as LotseEvent)) told.push([event, properties])
}
const listen = (...before: unknown[]): unknown[] => {
  shop.dataLayer = before
  const host = { track: async (...said: [string]) => track(...said), report: (code: string) => faults.push(code) }
  undo = dataLayer(once).setup!(host as unknown as Host)
  return shop.dataLayer
}
beforeEach(() => {
  undo?.()
  told = []
  faults = []
  once.onEvent!({ event: 'page_view' } as LotseEvent)
})
// biome-ignore lint/complexity/noArguments: what gtag does
const gtag = (..._: unknown[]) => (function () { return arguments })(..._ as []) // biome-ignore format: one thought

describe('the dataLayer', () => {
  const items = [{ item_id: 'a', quantity: 1 }]
  it('is replayed in its order, then heard; push returns what it did', () => {
    const layer = listen({ event: 'view_item', ecommerce: { items } }, gtag('event', 'search', { search_term: 'x' }))
    expect(layer.push({ event: 'share' }, { event: 'login', method: 'mail' })).toBe(4)
    expect(told).toEqual([['view_item', { items }], ['search', { search_term: 'x' }], ['share', {}], ['login', { method: 'mail' }]]) // biome-ignore format: one thought
  })
  it('gives goods that come without an event to the next one, unless null clears them', () => {
    const layer = listen()
    layer.push({ ecommerce: { items } }, { event: 'gtm.dom' }, { event: 'add_to_cart' }, { event: 'share' })
    layer.push({ ecommerce: { items } }, { ecommerce: null }, { event: 'view_cart' })
    expect(told).toEqual([
      ['add_to_cart', { items }],
      ['share', {}],
      ['view_cart', {}],
    ])
  })
  it('says nothing of itself, of ours, or of what is none', () => {
    const layer = listen()
    layer.push(null, 7, 'x', {}, [], gtag('config', 'G-1'), { event: 'gtm.js' }, { event: 'page_view' }, { event: 'lotse_persona' }) // biome-ignore format: one thought
    expect(told).toEqual([])
  })
  it('takes a copy, without functions and GTM’s own', () => {
    const entry = { event: 'share', method: 'mail', eventCallback() {}, 'gtm.uniqueEventId': 4 }
    listen().push(entry)
    entry.method = 'changed'
    expect(told).toEqual([['share', { method: 'mail' }]])
  })
  it('reports what is no JSON', () => {
    const circle: { event: string; self?: object } = { event: 'share' }
    circle.self = circle
    listen().push(circle)
    expect(faults).toEqual(['event-unreadable'])
  })
  it('leaves the array as it was', () => {
    const layer = listen()
    const { push } = layer
    undo?.()
    undo = undefined
    expect([layer.push !== push, layer.push({ event: 'share' }), told]).toEqual([true, 1, []])
  })
})

describe('no double counting', () => {
  const items = [{ item_id: 'a' }]
  it('of what the shop says by its own call and by the dataLayer, in either order', () => {
    const layer = listen()
    track('add_to_cart', { items })
    layer.push({ event: 'add_to_cart', ecommerce: { items } })
    layer.push({ event: 'purchase', ecommerce: { transaction_id: 'T' } })
    track('purchase', { transaction_id: 'T' })
    expect(told.map(([event]) => event)).toEqual(['add_to_cart', 'purchase'])
  })
  it('but what one says twice happened twice, and other goods are other', () => {
    const layer = listen()
    layer.push({ event: 'add_to_cart', ecommerce: { items } }, { event: 'add_to_cart', ecommerce: { items } })
    track('add_to_cart', { items })
    track('add_to_cart', { items: [{ item_id: 'b' }] })
    expect(told).toHaveLength(3)
  })
  it('an order counts once, also after the next page view', () => {
    const layer = listen()
    layer.push({ event: 'purchase', ecommerce: { transaction_id: 'U' } })
    once.onEvent!({ event: 'page_view' } as LotseEvent)
    track('purchase', { transaction_id: 'U' })
    expect(told).toHaveLength(1)
  })
})
