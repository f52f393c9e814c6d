import type { LotseConfig, LotseEvent } from '@lotse/contract'
import { createClassifier } from '@lotse/persona'
import { sign } from 'hono/jwt'
import { expect, test } from 'vitest'
import { freshStore } from '../../test/freshStore.ts'
import { createCollector } from '../createCollector.ts'

const SECRET = 'a secret of the shop, thirty-two bytes'
const NOW = Date.now()
const DAY = 86_400_000
const fresh = freshStore()
const config: LotseConfig = {
  lotse: 1,
  site: { id: 'test' },
  facts: {
    'crm.segment': { type: 'text', release: true },
    'crm.margin': { type: 'number' },
    'user.daysSincePurchase': { type: 'number', release: true },
  },
  personas: [{ id: 'buyer', when: { event: 'purchase' } }],
  slots: [{ id: 'hero', variants: [{ id: 'care', for: { phase: 'use' }, content: { text: 'x' } }, { id: 'sale', for: { channel: 'kiosk' }, content: { text: 'y' } }] }],
} // biome-ignore format: one glance
let number = 0
const event = (more: Partial<LotseEvent>): LotseEvent => ({
  messageId: `m${number++}`, type: 'track', event: 'view_item', timestamp: new Date(NOW - 3 * DAY).toISOString(), ...more,
}) as LotseEvent // biome-ignore format: one glance
const now = Math.floor(NOW / 1000)
const tokenFor = (sub: unknown, more: object = {}, secret = SECRET) =>
  sign({ sub, iat: now, exp: now + 300, ...more } as never, secret, 'HS256')
const open = (secret: string | undefined = SECRET) =>
  createCollector({
    store: fresh.store,
    config,
    ...(secret && { secret }),
    clock: () => NOW,
    log: { info() {}, error() {} },
  })
const ask = async (path: string, token?: string, body?: unknown) => {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const answer = await open().request(`/v1/${path}`, body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }) // biome-ignore format: one call
  return [answer.status, await answer.json()]
}
const bought = () => fresh.store.append([event({ anonymousId: 'a', userId: 'u-17' }), event({ event: 'purchase', userId: 'u-17', context: { channel: 'till' } })], NOW) // biome-ignore format: one thought

test('tells the facts marked for release, of the person that the token names', async () => {
  bought()
  fresh.store.setFacts([{ userId: 'u-17', path: 'crm.segment', value: 'b2b' }, { userId: 'u-17', path: 'crm.margin', value: 3 }, { userId: 'u-18', path: 'crm.segment', value: 'other' }], NOW) // biome-ignore format: one thought
  expect(await ask('facts', await tokenFor('u-17'))).toEqual([200, { facts: { crm: { segment: 'b2b' }, user: { daysSincePurchase: 3 } } }]) // biome-ignore format: one thought
  // The browser that signed in as this customer belongs to the same person.
  expect(await ask('facts', await tokenFor('nobody'))).toEqual([200, { facts: {} }])
})

test('only for a token of the shop, and only while it lives', async () => {
  const refused = [
    undefined,
    'nonsense',
    await tokenFor('u-17', {}, 'another secret that is long enough!'),
    await tokenFor('u-17', { exp: now - 1, iat: now - 10 }),
    await tokenFor('u-17', { exp: now + 7_200 }),
    await tokenFor('u-17', { exp: undefined }),
    await tokenFor(undefined),
    await sign({ sub: 'u-17', iat: now, exp: now + 300 }, SECRET, 'HS512'),
    `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${Buffer.from(JSON.stringify({ sub: 'u-17', iat: now, exp: now + 300 })).toString('base64url')}.`,
  ]
  for (const token of refused)
    for (const path of ['facts', 'decide'])
      expect((await ask(path, token, path === 'decide' ? {} : undefined))[0], `${path} ${token}`).toBe(401)
})

test('is closed without a secret, and refuses a short one', async () => {
  const answer = await open('').request('/v1/facts', { headers: { authorization: `Bearer ${await tokenFor('u-17')}` } })
  expect(answer.status).toBe(404)
  expect(() => open('short')).toThrow('at least 32 bytes')
})

test('decides as the page would, by what all channels know', async () => {
  bought()
  const [status, answer] = await ask('decide', await tokenFor('u-17'), { consent: { personalization: true } })
  expect(status).toBe(200)
  expect(answer).toMatchObject({ persona: 'buyer', phase: 'use', slots: { hero: 'care' } })
  const classifier = createClassifier(config)
  const state = classifier.fresh('u-17')
  for (const one of fresh.store.person('u-17').events) classifier.apply(state, one)
  expect(answer.phase).toBe(classifier.read(state, NOW).phase)
  // By what came from the web alone they would be somewhere else.
  expect(answer.phase).not.toBe('discover')
})

test('without consent it knows nobody, and may still go by where it is shown', async () => {
  bought()
  for (const consent of [undefined, {}, { personalization: 'yes' }]) {
    const [, answer] = await ask('decide', await tokenFor('u-17'), { consent })
    expect(answer).toMatchObject({ persona: 'unknown', phase: 'discover', slots: { hero: 'default' } })
  }
  const [, kiosk] = await ask('decide', await tokenFor('u-17'), { context: { channel: 'kiosk' } })
  expect(kiosk.slots).toEqual({ hero: 'sale' })
  expect(fresh.store.counts().events).toBe(2)
})

test('erasing a person takes the imported facts along', async () => {
  bought()
  fresh.store.setFacts([{ userId: 'u-17', path: 'crm.segment', value: 'b2b' }], NOW)
  expect(fresh.store.person('u-17').facts).toEqual({ 'crm.segment': 'b2b' })
  fresh.store.erase('u-17')
  expect(await ask('facts', await tokenFor('u-17'))).toEqual([200, { facts: {} }])
})
