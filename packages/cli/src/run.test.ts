import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkConfig } from '@lotse/workshop'
import { beforeEach, expect, test } from 'vitest'
import { lotse } from '../test/lotse.ts'

let folder: string
const file = (name: string, text?: string): string => {
  const path = join(folder, name)
  if (text !== undefined) writeFileSync(path, text)
  return path
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-cli-'))
})

const GOOD = JSON.stringify({
  lotse: 1,
  site: { id: 'shop' },
  goals: [{ id: 'order', event: 'purchase' }],
  personas: [{ id: 'buyer', label: 'Buyer', when: { event: 'purchase' } }],
  slots: [
    {
      id: 'hero',
      label: 'Hero',
      goal: 'order',
      variants: [{ id: 'thanks', for: { persona: 'buyer' }, content: { text: 'Thanks' } }],
    },
  ],
})
const event = (anonymousId: string, name: string, timestamp: string): string =>
  JSON.stringify({
    messageId: `${anonymousId}${name}${timestamp}`,
    type: 'track',
    event: name,
    anonymousId,
    timestamp,
    context: { page: { title: 'Tür' } },
  })
const lines = (text: string): unknown[] => text.trim().split('\n').filter(Boolean).map((line) => JSON.parse(line)) // biome-ignore format: one thought

test('check: clean, wrong, unreadable', async () => {
  expect(await lotse(['check', file('a.json', GOOD)])).toMatchObject({ status: 0, out: '' })
  const wrong = file(
    'b.json',
    GOOD.replace('"purchase" }', '"purchse" }').replace('"when":{"event":"purchase"}', '"when":\n{"event":"purchas"}'),
  )
  expect(await lotse(['check', wrong])).toMatchObject({
    status: 1,
    out: `${wrong}:2:10 personas[0].when.event "purchas" is no event that Google Analytics 4 or Lotse knows; own ones are declared under "events" (did you mean "purchase"?)\n`,
  })
  expect(await lotse(['check', file('c.json')])).toMatchObject({
    status: 2,
    err: expect.stringContaining('there is no such file'),
  })
  expect(await lotse(['check', folder])).toMatchObject({ status: 2, err: expect.stringContaining('it is a folder') })
  expect(await lotse(['check'])).toMatchObject({ status: 2 })
  expect(await lotse(['chek', 'x'])).toMatchObject({ status: 2, err: expect.stringContaining('Did you mean check?') })
})

test('check: warnings alone are no failure; for machines; for GitHub; colour only where wanted', async () => {
  const warned = file('a.json', GOOD.replace('"label":"Buyer",', ''))
  const { status, out } = await lotse(['check', warned])
  expect(status).toBe(0)
  expect(out).toMatch(/:1:\d+ personas\[0\] warning: persona "buyer" has no "label"/)
  expect(JSON.parse((await lotse(['check', warned, '--json'])).out)).toMatchObject({
    errors: 0,
    warnings: 1,
    problems: [{ level: 'warning' }],
  })
  expect((await lotse(['check', warned, '--format', 'github'])).out).toMatch(
    /^::warning file=.*,line=1,col=\d+::personas\[0\] persona/,
  )
  expect((await lotse(['check', warned], { terminal: { out: true, err: true } })).out).toContain('\u001b[')
  expect(
    (await lotse(['check', warned], { terminal: { out: true, err: true }, env: { NO_COLOR: '1' } })).out,
  ).not.toContain('\u001b[')
})

test('build: one file with the config, its parts beside it', async () => {
  writeFileSync(join(folder, 'lotse.js'), 'go("__LOTSE_CONFIG__")')
  writeFileSync(join(folder, 'lotse-banner.js'), 'banner()')
  const target = join(folder, 'public', 'site.js')
  const built = await lotse(['build', file('a.json', GOOD), '-o', target, '--tag', folder])
  expect(built).toMatchObject({
    status: 0,
    out: expect.stringMatching(/bytes, [\d,]+ brotli[\s\S]*integrity="sha384-/),
  })
  expect(readFileSync(target, 'utf8')).toMatch(/^go\(\{__proto__:null,"lotse":1/)
  expect(readdirSync(join(folder, 'public')).sort()).toEqual(['lotse-banner.js', 'lotse-rules.json', 'site.js'])
  const wrong = await lotse(['build', file('b.json', '{}'), '-o', join(folder, 'no.js'), '--tag', folder])
  expect(wrong.status).toBe(1)
  expect(readdirSync(folder)).not.toContain('no.js')
})

test('classify: one line for each visitor, broken lines named and skipped', async () => {
  const log = [
    event('a', 'page_view', '2026-01-01T10:00:00.000Z'),
    'nonsense',
    event('b', 'purchase', '2026-01-01T12:00:00.000Z'),
    '{"event":"x","timestamp":"2026-01-01T12:00:00.000Z"}',
    '{"anonymousId":"c","timestamp":"soon"}',
    event('a', 'purchase', '2026-01-01T11:00:00.000Z'),
    event('b', 'page_view', '2026-01-01T09:00:00.000Z'),
  ].join('\n')
  const config = file('a.json', GOOD)
  const { status, out, err } = await lotse(['classify', config, '--events', '-'], { input: log } as never)
  expect(status).toBe(1)
  expect(err).toMatch(
    /:2 skipped: this line is not JSON\n.*:4 skipped: this line has no anonymousId\n.*:5 skipped: this line has no timestamp/,
  )
  const buyer = { persona: 'buyer', personas: ['buyer'], scores: { buyer: 1 }, phase: 'use', slots: { hero: 'thanks' } }
  expect(lines(out)).toEqual([
    { visitor: 'a', ...buyer },
    { visitor: 'b', ...buyer },
  ])
  const early = await lotse(['classify', config, '--events', file('log.jsonl', log), '--at', '2026-01-01T10:30:00Z'])
  expect(lines(early.out)).toMatchObject([
    { visitor: 'a', persona: 'unknown', phase: 'discover', slots: { hero: 'default' } },
    { visitor: 'b', persona: 'unknown' },
  ])
  expect(await lotse(['classify', config, '--events', file('log.jsonl'), '--at', 'noon'])).toMatchObject({ status: 2 })
  expect(await lotse(['classify', config, '--events', file('none.jsonl')])).toMatchObject({
    status: 2,
    err: expect.stringContaining('no such file'),
  })
})

test('classify: a grouped log is answered visitor by visitor, and one that is not is noticed', async () => {
  const grouped = [
    event('a', 'page_view', '2026-01-01T10:00:00.000Z'),
    event('a', 'purchase', '2026-01-01T11:00:00.000Z'),
    event('b', 'page_view', '2026-01-01T10:00:00.000Z'),
  ]
  const config = file('a.json', GOOD)
  const whole = await lotse(['classify', config, '--events', '-'], { input: grouped.join('\n') } as never)
  expect(
    await lotse(['classify', config, '--events', '-', '--grouped'], { input: grouped.join('\r\n') } as never),
  ).toEqual(whole)
  expect(await lotse(['classify', config, '--events', file('log.jsonl', grouped.join('\n'))])).toEqual(whole)
  const mixed = await lotse(['classify', config, '--events', '-', '--grouped'], {
    input: [...grouped, grouped[0]].join('\n'),
  } as never)
  expect(mixed).toMatchObject({ status: 1, err: expect.stringContaining('leave out --grouped') })
})

test('init: files that are clean and pass, for every kind, platform and language; never written over', async () => {
  const kinds = ['shop', 'business', 'magazine']
  const platforms = ['html', 'shopify', 'shopware', 'woocommerce']
  const languages = [['en'], ['de', 'en'], ['fr', 'de-AT']]
  for (const [i, platform] of platforms.entries())
    for (const kind of kinds) {
      const spoken = languages[i % 3]!
      const path = join(mkdtempSync(join(folder, 'init-')), 'lotse.json')
      const flags = ['--kind', kind, '--platform', platform, ...spoken.flatMap((each) => ['--language', each])]
      expect((await lotse(['init', path, '--phases', ...flags])).status).toBe(0)
      expect(checkConfig(readFileSync(path, 'utf8')), `${kind} ${platform}`).toEqual([])
      expect(await lotse(['test', path])).toMatchObject({
        status: 0,
        err: '',
        out: expect.stringContaining(' 0 failed'),
      })
      expect(await lotse(['init', path])).toMatchObject({ status: 2, err: expect.stringContaining('--force') })
      expect((await lotse(['init', path, '--force', ...flags])).status).toBe(0)
    }
  expect(await lotse(['init', file('x.json'), '--language', 'english'])).toMatchObject({ status: 2 })
  expect(await lotse(['init', file('x.json'), '--kind', 'shoe'])).toMatchObject({ status: 2, err: expect.stringContaining('shop, business, magazine') }) // biome-ignore format: one answer
  expect(readdirSync(folder)).not.toContain('x.json')
})

test('init: asks for what no flag says', async () => {
  const asked: string[] = []
  const ask = {
    choose: async (question: string, values: [string, string][]) => {
      asked.push(question)
      return values[1]![0]
    },
    text: async (question: string) => {
      asked.push(question)
      return 'de, en'
    },
  }
  const path = join(folder, 'asked.json')
  const { out } = await lotse(['init', path, '--id', 'laden'], { ask })
  expect(asked).toHaveLength(3)
  expect(out).toContain('theme.liquid')
  const config = JSON.parse(readFileSync(path, 'utf8'))
  expect(config).toMatchObject({ site: { id: 'laden', languages: ['de', 'en'] }, goals: [{ id: 'lead' }] })
  expect(config.slots[0].variants[0].content.fields.headline.de).toMatch(/^Sollen/)
})

test('serve and export: what was sent comes out again, as classify reads it', async () => {
  const store = file('store.db')
  const config = file('a.json', GOOD)
  let stop: () => void = () => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  let told = ''
  const started = new Promise<string>((resolve) => {
    const out = async (text: string): Promise<boolean> => {
      told += text
      resolve(/http:\S+(?=\/v1)/.exec(told)![0])
      return true
    }
    void lotse(['serve', '--port', '0', '--store', store, '--config', config], { stopped, out }).then(() => resolve(''))
  })
  const base = await started
  const batch = [
    event('a', 'purchase', new Date().toISOString()),
    event('b', 'page_view', new Date().toISOString()),
  ].map((line) => JSON.parse(line))
  const answer = await fetch(`${base}/v1/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ batch, sentAt: new Date().toISOString() }),
  })
  expect(answer.status).toBe(200)
  const exported = await lotse(['export', '--store', store])
  expect(lines(exported.out)).toHaveLength(2)
  expect(lines((await lotse(['export', '--store', store, '--visitor', 'b'])).out)).toHaveLength(1)
  const classified = await lotse(['classify', config, '--events', '-', '--grouped'], { input: exported.out } as never)
  expect(lines(classified.out)).toMatchObject([
    { visitor: 'a', persona: 'buyer' },
    { visitor: 'b', persona: 'unknown' },
  ])
  stop()
  expect(await lotse(['export', '--store', file('none.db')])).toMatchObject({
    status: 2,
    err: expect.stringContaining('no such file'),
  })
  expect(await lotse(['serve', '--port', 'x'])).toMatchObject({ status: 2 })
})

test('serve --config --site: the rules page has file and journeys, and publishing writes the site', async () => {
  mkdirSync(join(folder, 'served'))
  const config = file('served/lotse.json', GOOD)
  file(
    'served/one.journeys.json',
    JSON.stringify({ lotse: 1, journeys: [{ name: 'A', steps: [{ event: 'page_view' }] }] }),
  )
  file(
    'served/two.journeys.json',
    JSON.stringify({ lotse: 1, journeys: [{ name: 'B', steps: [{ event: 'purchase' }] }] }),
  )
  const site = join(folder, 'served/site')
  let stop: () => void = () => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  let done: Promise<unknown> = Promise.resolve()
  const told = await new Promise<string>((resolve) => {
    const out = async (text: string): Promise<boolean> => {
      resolve(text)
      return true
    }
    done = lotse(['serve', '--port', '0', '--store', file('rules.db'), '--config', config, '--site', site], { stopped, out }) // biome-ignore format: one call
    void done.then((ended) => resolve(JSON.stringify(ended)))
  })
  expect(told).toContain(`/desk/rules, published to ${site}`)
  const api = `${/http:\S+(?=\/v1)/.exec(told)![0]}/desk/api/rules`
  const state = (await (await fetch(api)).json()) as { text: string; journeys: string; canPublish: boolean }
  expect(state).toMatchObject({ text: GOOD, canPublish: true })
  expect(JSON.parse(state.journeys).journeys.map(({ name }: { name: string }) => name)).toEqual(['A', 'B'])
  const post = (path: string, body: object) => fetch(api + path, { method: 'POST', headers: { 'x-lotse-desk': '1' }, body: JSON.stringify(body) }) // biome-ignore format: one call
  const text = `${GOOD}\n`
  const { id } = (await (await post('/versions', { text, who: 'Ada' })).json()) as { id: number }
  expect((await post(`/versions/${id}/publish`, { who: 'Ada' })).status).toBe(200)
  expect(readFileSync(join(site, 'lotse.json'), 'utf8')).toBe(text)
  expect(existsSync(join(site, 'lotse.js'))).toBe(true)
  stop()
  await done
  expect(await lotse(['serve', '--port', '0', '--site', site])).toMatchObject({ status: 2, err: expect.stringContaining('needs --config') }) // biome-ignore format: one call
})

test('schema, types and help', async () => {
  expect(JSON.parse((await lotse(['schema'])).out)).toMatchObject({ title: 'lotse.json', type: 'object' })
  const own = file(
    'a.json',
    JSON.stringify({
      lotse: 1,
      site: { id: 's' },
      events: { 'take-test': { note: 'A */ test', properties: { score: { type: 'number', required: true } } } },
    }),
  )
  expect((await lotse(['types', own])).out).toContain(
    '    "take-test": {\n      score: number\n      [other: string]: unknown\n    }',
  )
  expect(await lotse(['--help'])).toMatchObject({ status: 0, out: expect.stringContaining('Examples:') })
  expect(await lotse(['check', '--help'])).toMatchObject({ status: 0, out: expect.stringContaining('Exit status') })
})

test('check --pages: a folder and a site; what is missing, where', async () => {
  const path = file('lotse.json', GOOD)
  const pages = mkdtempSync(join(folder, 'pages-'))
  writeFileSync(join(pages, 'index.html'), '<p>no slot</p><section data-lotse-slot="heroo"></section>')
  const found = await lotse(['check', path, '--pages', pages])
  expect(found.out).toMatch(
    /lotse\.json:1:\d+ slots\[0\]\.id warning: the slot "hero" is in none of 1 page; .*did you mean "heroo"/,
  )
  expect(found.out).toMatch(/index\.html:1:1 warning: "heroo" is no slot of the config \(did you mean "hero"\?\)/)
  expect(found.status).toBe(0)
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(request.url === '/' ? '<a href="/next#x">next</a><a href="https://example.invalid/">out</a>' : '<lotse-slot name="hero">x</lotse-slot>') // biome-ignore format: two pages
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const site = await lotse(['check', path, '--pages', `http://127.0.0.1:${port}/`, '--json'])
  server.close()
  expect(JSON.parse(site.out)).toMatchObject({ errors: 0, problems: [], pages: [] })
  expect(await lotse(['check', path, '--pages', join(folder, 'nowhere')])).toMatchObject({ status: 2 })
})

test('check --matrix: personas by phases, gaps as such', async () => {
  const { out, status } = await lotse(['check', file('lotse.json', GOOD), '--matrix'])
  expect(out).toContain('hero 6 of 12 cells show the default')
  expect(out).toMatch(/^buyer +thanks +thanks/m)
  expect(out).toMatch(/^unknown +– +–/m)
  expect(status).toBe(0)
})
