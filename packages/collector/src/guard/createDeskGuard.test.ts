import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshStore } from '../../test/freshStore.ts'
import { createCollector } from '../createCollector.ts'
import type { DeskGuardOptions } from './createDeskGuard.ts'

const fresh = freshStore()
const NOW = Date.UTC(2026, 10, 22)
const TOKEN = 'a-long-and-random-token'
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
const open = (desk: DeskGuardOptions, now = NOW) => {
  const deskFolder = join(import.meta.dirname, '../../../desk')
  const app = createCollector({
    store: fresh.store,
    desk,
    deskFolder,
    clock: () => now,
    log: { info() {}, error() {} },
  })
  return (path: string, { address = '203.0.113.7', ...init }: RequestInit & { address?: string } = {}) =>
    app.request(`https://stats.example${path}`, init as never, from(address))
}
const signIn = (ask: ReturnType<typeof open>, token: string) => ask('/desk/sign-in', { method: 'POST', body: new URLSearchParams({ token }), headers: { 'content-type': 'application/x-www-form-urlencoded' } }) // biome-ignore format: one call

test('without a token only this machine sees desk and metrics', async () => {
  const ask = open({})
  for (const path of ['/desk', '/desk/api/report', '/metrics']) expect((await ask(path)).status).toBe(403)
  expect((await ask('/desk/sign-in')).status).toBe(403)
})

test('with a token: a page asks for it, and a cookie lets on that no script can read', async () => {
  const ask = open({ token: TOKEN })
  const turned = await ask('/desk', { headers: { accept: 'text/html' } })
  expect([turned.status, turned.headers.get('location')]).toEqual([303, '/desk/sign-in'])
  expect((await ask('/desk/api/report')).status).toBe(401)
  // This machine, too: behind a proxy everybody comes from here.
  expect((await ask('/desk/api/report', { address: '127.0.0.1' })).status).toBe(401)

  const page = await ask('/desk/sign-in', { headers: { 'accept-language': 'de-DE,de;q=0.9' } })
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await page.text()).toMatch(/<html lang="de">(?!.*<script).*Anmelden/s)

  expect((await signIn(ask, 'wrong')).status).toBe(401)
  const signed = await signIn(ask, TOKEN)
  const cookie = signed.headers.get('set-cookie')!
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Strict/)
  expect(cookie).toMatch(/Secure/)
  expect(cookie).not.toContain(TOKEN)
  const [pair] = cookie.split(';')
  expect((await ask('/desk', { headers: { cookie: pair! } })).status).toBe(200)
  expect((await ask('/desk/api/report', { headers: { cookie: pair! } })).status).toBe(200)
})

test('a cookie ends, cannot be prolonged, and counts for one token', async () => {
  const cookie = (await signIn(open({ token: TOKEN }), TOKEN)).headers.get('set-cookie')!.split(';')[0]!
  const headers = { cookie }
  const hour = 3_600_000
  expect((await open({ token: TOKEN }, NOW + 11 * hour)('/desk/api/report', { headers })).status).toBe(200)
  expect((await open({ token: TOKEN }, NOW + 13 * hour)('/desk/api/report', { headers })).status).toBe(401)
  expect((await open({ token: 'another' })('/desk/api/report', { headers })).status).toBe(401)
  const longer = cookie.replace(/\d+/, String(NOW + 99 * hour))
  expect((await open({ token: TOKEN })('/desk/api/report', { headers: { cookie: longer } })).status).toBe(401)
})

test('guessing is slow', async () => {
  const ask = open({ token: TOKEN })
  const statuses: number[] = []
  for (let i = 0; i < 11; i++) statuses.push((await signIn(ask, `guess-${i}`)).status)
  expect(statuses.at(-1)).toBe(429)
  expect((await signIn(ask, TOKEN)).status).toBe(429)
})

test.each([
  ['as a header', (guess: string) => ({ authorization: `Bearer ${guess}` })],
  ['as a cookie', (guess: string) => ({ cookie: `lotse_desk=${NOW + 3_600_000}.${guess}` })],
])('guessing is slow %s, too; others do not wait for it, nor does a stale cookie count', async (_, headersOf) => {
  const ask = open({ token: TOKEN })
  for (let i = 0; i < 20; i++) await ask('/desk/api/report', { headers: { cookie: `lotse_desk=${NOW - 1}.old` } })
  const statuses: number[] = []
  for (let i = 0; i < 12; i++) statuses.push((await ask('/desk/api/report', { headers: headersOf(`guess-${i}`) })).status)
  expect(statuses).toEqual([...Array(9).fill(401), 429, 429, 429])
  const right = { authorization: `Bearer ${TOKEN}` }
  const refused = await ask('/metrics', { headers: right })
  expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, 60])
  expect((await signIn(ask, TOKEN)).status).toBe(429)
  expect((await ask('/metrics', { headers: right, address: '198.51.100.1' })).status).toBe(200)
}) // biome-ignore format: a table

test('many guesses at once are counted like one after the other', async () => {
  const ask = open({ token: TOKEN })
  const all = await Promise.all(Array.from({ length: 200 }, (_, i) => ask('/metrics', { headers: { authorization: `Bearer guess-${i}` } }))) // biome-ignore format: one call
  expect(all.filter(({ status }) => status === 401).length).toBe(9)
  const forms = open({ token: TOKEN })
  const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => signIn(forms, `guess-${i}`)))
  expect(answers.filter(({ status }) => status === 401).length).toBe(10)
})

test('whoever is not signed in cannot make us keep a long form', async () => {
  const ask = open({ token: TOKEN })
  expect((await signIn(ask, 'x'.repeat(10_000))).status).toBe(413)
})

test('machines bring the token along', async () => {
  const ask = open({ token: TOKEN })
  const metrics = await ask('/metrics', { headers: { authorization: `Bearer ${TOKEN}` } })
  expect(metrics.status).toBe(200)
  expect(await metrics.text()).toContain('lotse_events_total')
  expect((await ask('/metrics', { headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
})

test('whom a reverse proxy has signed in is let on, if it is that proxy who says so', async () => {
  const headers = { 'remote-user': 'anna' }
  const ask = open({ userHeader: 'Remote-User', proxyAddresses: ['10.0.0.2'] })
  for (const address of ['127.0.0.1', '10.0.0.2']) expect((await ask('/desk/api/report', { address, headers })).status).toBe(200) // biome-ignore format: one call
  expect((await ask('/desk/api/report', { address: '203.0.113.7', headers })).status).toBe(401)
  expect((await ask('/desk/api/report', { address: '127.0.0.1' })).status).toBe(401)
})
