import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
// @ts-expect-error plain JavaScript
import { createShop } from '../../examples/shop/app.mjs'
// @ts-expect-error plain JavaScript
import { products } from '../../examples/shop/catalogue.mjs'
// @ts-expect-error plain JavaScript
import { sampleEvents } from '../../examples/shop/sample.mjs'

interface Page {
  path: string
  response: Response
  text: string
  links: string[]
}
interface Slot {
  id: string
  at?: string
  variants: { id: string; content?: Record<string, unknown>; test?: { id: string; content: { template?: string } }[] }[]
}

const shop = createShop({ tour: true })
const config = JSON.parse(readFileSync('examples/shop/lotse.json', 'utf8'))
const pages = new Map<string, Page>()
const elsewhere = (path: string) => path === '/desk'

async function load(path: string, init?: RequestInit): Promise<Page> {
  const response: Response = await shop.request(path, init)
  const text = await response.text()
  const links = [...text.matchAll(/<(?:a|form|iframe)\b[^>]*?\b(?:href|action|src)="(\/[^"#]*)/g)].map(([, to]) =>
    to!.replaceAll('&amp;', '&'),
  )
  return { path, response, text, links }
}

const body = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) })
const cookiesOf = (response: Response, before = '') =>
  [...before.split('; ').filter(Boolean), ...response.headers.getSetCookie().map((line) => line.split(';')[0]!)].join(
    '; ',
  )

beforeAll(async () => {
  const waiting = [
    '/',
    '/en/',
    '/search?q=neoprenanzug',
    '/search?q=Tee',
    '/en/search?q=tea',
    '/en/dealers?zip=20457',
    '/checkout',
  ]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path) || elsewhere(path)) continue
    const page = await load(path)
    pages.set(path, page)
    waiting.push(...page.links)
  }
  const headers = { cookie: 'hl_cart=storm-lantern*1' }
  for (const path of ['/cart', '/checkout', '/en/cart', '/en/checkout'])
    pages.set(`${path}?filled`, await load(path, { headers }))
}, 120_000)

const html = () =>
  [...pages.values()].filter(
    ({ response }) => response.headers.get('content-type')?.startsWith('text/html') && response.status === 200,
  )

describe('every page of the shop', () => {
  it('resolves wherever a link leads, in both languages', () => {
    const broken = [...pages.values()].filter(
      ({ response }) => ![200, 303].includes(response.status) && response.status !== 404,
    )
    expect(broken.map(({ path, response }) => `${path} ${response.status}`)).toEqual([])
    const missing = [...pages.values()].filter(({ path, response }) => response.status === 404 && !isAction(path))
    expect(missing.map(({ path }) => path)).toEqual([])
    const of = (prefix: string) => html().filter(({ path }) => path.startsWith('/en') === (prefix === '/en')).length
    expect(of('/en')).toBeGreaterThan(150)
    expect(Math.abs(of('/en') - of(''))).toBeLessThan(6)
  })

  it('has its language, one h1 and a title', () => {
    for (const { path, text } of html()) {
      expect(text, path).toContain(`<html lang="${path.startsWith('/en') ? 'en' : 'de'}">`)
      const outside = text.replace(/<template[\s\S]*?<\/template>/g, '')
      expect(outside.match(/<h1[\s>]/g), path).toHaveLength(1)
      expect(text, path).toMatch(/<title>\S[^<]* · Hafenladen<\/title>/)
    }
  })

  it('says no word of one language in the other', () => {
    for (const { path, text } of html()) {
      const foreign = path.startsWith('/en')
        ? /Warenkorb|Zur Kasse|Bewertung schreiben|Rückgabe/
        : /Basket|To the checkout|Write a review|Returns/
      expect(text.replace(/<script[\s\S]*?<\/script>/g, ''), path).not.toMatch(foreign)
    }
  })

  it('carries a strict policy, and nothing inline without the nonce of this answer', () => {
    for (const { path, text, response } of html()) {
      const policy = response.headers.get('content-security-policy') ?? ''
      for (const part of ["default-src 'none'", "style-src 'self'", "base-uri 'none'", "require-trusted-types-for 'script'", 'trusted-types lotse dompurify']) expect(policy, path).toContain(part) // biome-ignore format: one list
      expect(policy).not.toMatch(/unsafe/)
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
      for (const [tag] of text.matchAll(/<script\b[^>]*>/g)) expect(/\bsrc=|type="application\/(?:ld\+)?json"/.test(tag) || tag.includes(`nonce="${nonce}"`), `${path} ${tag}`).toBe(true) // biome-ignore format: one thought
      expect(text, path).not.toMatch(/\sstyle="|<style|\son[a-z]+="/)
    }
  })

  it('sets no cookie by being looked at', () => {
    for (const { path, response } of pages.values()) expect(response.headers.getSetCookie(), path).toEqual([])
  })

  it('has data that can be read: dataLayer, facts, linked data', () => {
    for (const { path, text } of html()) {
      for (const [, json] of text.matchAll(/<script type="application\/(?:ld\+)?json"[^>]*>([\s\S]*?)<\/script>/g)) expect(() => JSON.parse(json!), path).not.toThrow() // biome-ignore format: one thought
      expect(text.indexOf('data-lotse-facts')).toBeLessThan(text.indexOf('src="/lotse.js"'))
    }
  })
})

const isAction = (path: string) => /\/(?:tour\/(?:go|play|clock|close)|cart\/(?:add|change|remove|wrap)|account\/(?:login|signup|logout|devices)|help\/message|checkout\/(?:coupon|order))$/.test(path) // biome-ignore format: one thought

describe('the goods', () => {
  it('are sixty and more, complete in both languages, each with a picture of its own', async () => {
    expect(products.length).toBeGreaterThanOrEqual(60)
    const ids = new Set(products.map(({ id }: { id: string }) => id))
    expect(ids.size).toBe(products.length)
    for (const product of products) {
      for (const language of ['de', 'en']) {
        expect(product.name[language], product.id).toBeTruthy()
        expect(product.description[language].length, product.id).toBeGreaterThan(20)
      }
      for (const accessory of product.accessories) expect(ids, product.id).toContain(accessory)
      const answer: Response = await shop.request(`/pictures/${product.id}.svg`)
      expect(answer.headers.get('content-type')).toBe('image/svg+xml')
      expect(await answer.text()).toMatch(/^<svg[\s\S]*<\/svg>$/)
    }
  })
})

describe('the rules', () => {
  const slots: Slot[] = config.slots
  const markOf = (id: string, at?: string) => (at ? `id="${at.slice(1)}"` : `data-lotse-slot="${id}"`)
  const blockOf = (id: string) => pages.get('/')!.text.split(markOf(id))[1]?.split('</section>')[0]

  it('find every slot in some page', () => {
    for (const { id, at } of slots) {
      expect(
        html().some(({ text }) => text.includes(markOf(id, at))),
        id,
      ).toBe(true)
    }
  })

  it('find the template of every variant before or inside its slot, wherever the slot stands', () => {
    for (const { id, at, variants } of slots) {
      const wanted = variants.flatMap((variant) => [
        ...(variant.content && Object.keys(variant.content).length === 0
          ? [`data-lotse-variant="${id}/${variant.id}"`]
          : []),
        ...(variant.test ?? []).flatMap(({ content }) =>
          content.template ? [`<template id="${content.template.slice(1)}"`] : [],
        ),
      ])
      for (const { path, text } of html()) {
        const end = text.indexOf(markOf(id, at))
        if (end < 0) continue
        for (const template of wanted) {
          const start = text.indexOf(template)
          expect(start >= 0 && start < end, `${path}: ${template}`).toBe(true)
        }
      }
    }
  })

  it('fill only fields that the default block has', () => {
    for (const { id, variants } of slots)
      for (const { content } of variants)
        for (const field of Object.keys((content?.fields as object) ?? {}))
          expect(blockOf(id), field).toContain(`data-lotse-field="${field}"`)
  })
})

describe('buying', () => {
  const waiting = (text: string) => [...text.matchAll(/"event":"([a-z_]+)"/g)].map(([, name]) => name)

  it('works with forms alone, and tells each act once', async () => {
    const added: Response = await shop.request('/en/cart/add', body({ product: 'storm-lantern', quantity: '2' }))
    expect(added.status).toBe(303)
    let cookie = cookiesOf(added)
    const cart = await load('/en/cart', { headers: { cookie } })
    expect(waiting(cart.text)).toEqual(['add_to_cart', 'view_cart'])
    expect(cart.text).toContain('"quantity":2')
    expect(cart.response.headers.get('cache-control')).toBe('no-store')
    cookie = cookie.replace(/hl_flash=[^;]*;? ?/, '')
    expect(waiting((await load('/en/cart', { headers: { cookie } })).text)).toEqual(['view_cart'])

    const gap = await load('/en/checkout', {
      ...body({ name: 'A', email: 'a@b.example', street: 'Quay 1', zip: '', city: 'Port' }),
      headers: { cookie },
    })
    expect(gap.response.status).toBe(422)
    expect(waiting(gap.text)).toEqual(['form_error'])

    const address: Response = await shop.request('/en/checkout', {
      ...body({ name: 'A', email: 'a@b.example', street: 'Quay 1', zip: '20457', city: 'Port', tier: 'standard' }),
      headers: { cookie },
    })
    cookie = cookiesOf(address, cookie)
    const coupon: Response = await shop.request('/en/checkout/coupon', {
      ...body({ coupon: 'ahoi10' }),
      headers: { cookie },
    })
    cookie = cookiesOf(coupon, cookie.replace(/hl_flash=[^;]*;? ?/, ''))
    const order: Response = await shop.request('/en/checkout/order', {
      method: 'POST',
      headers: { cookie: cookie.replace(/hl_flash=[^;]*;? ?/, '') },
    })
    expect(order.headers.get('location')).toMatch(/^\/en\/orders\/HL-/)
    const thanks = await load(order.headers.get('location')!, { headers: { cookie: cookiesOf(order) } })
    expect(waiting(thanks.text)).toEqual(['purchase'])
    expect(thanks.text).toContain('"value":124.2')
    expect(thanks.text).toContain('/en/manuals/storm-lantern')
  })
})

describe('the sample visitors', () => {
  it('are the same for the same seed, marked, never in the future', () => {
    const now = Date.parse('2026-11-21T20:00:00Z')
    const events = sampleEvents({ seed: 7, visitors: 80, days: 20, now })
    expect(sampleEvents({ seed: 7, visitors: 80, days: 20, now })).toEqual(events)
    expect(events.length).toBeGreaterThan(1_000)
    for (const { context, timestamp } of events) {
      expect(context.sample).toBe(true)
      expect(Date.parse(timestamp)).toBeLessThanOrEqual(now)
    }
    expect(new Set(events.map(({ messageId }: { messageId: string }) => messageId)).size).toBe(events.length)
  })
})
