import { expect, test } from 'vitest'
import { freshStore } from '../../test/freshStore.ts'
import { createCollector } from '../createCollector.ts'

const fresh = freshStore()
const textOf = (id: string) => JSON.stringify({ lotse: 1, site: { id, languages: ['en'] } })

test('saves, approves, publishes what is served, goes back; refuses errors, foreign pages and a second writer', async () => {
  const published: string[] = []
  const app = createCollector({
    store: fresh.store,
    log: { info() {}, error() {} },
    rules: { text: textOf('one'), tagFolder: 'packages/tag/dist', onPublished: (files) => published.push(files.get('lotse.js')!) }, // biome-ignore format: one thought
  })
  const ask = (path: string, body?: object, headers: Record<string, string> = { 'x-lotse-desk': '1' }) =>
    app.request(`http://localhost/desk/api/rules${path}`, body && { method: 'POST', headers, body: JSON.stringify(body) }) // biome-ignore format: one thought
  expect((await ask('/versions', { text: textOf('two'), who: 'Ada' }, {})).status).toBe(403)
  expect((await ask('/versions', { text: textOf('two'), who: '' })).status).toBe(400)
  expect((await ask('/versions', { text: textOf('two'), who: 'Ada', basedOn: 1 })).status).toBe(200)
  expect((await ask('/versions', { text: textOf('three'), who: 'Bo', basedOn: 1 })).status).toBe(409)
  expect((await ask('/versions/2/approve', { who: 'Bo' })).status).toBe(200)
  expect((await ask('/versions/2/publish', { who: 'Bo' })).status).toBe(200)
  expect(published.at(-1)).toContain('"two"')
  expect(await (await ask('')).json()).toMatchObject({ published: 2, text: textOf('two') })
  expect((await ask('/versions/1/publish', { who: 'Ada' })).status).toBe(200)
  expect(published.at(-1)).toContain('"one"')
  expect((await ask('/versions', { text: '{ "lotse": 1 }', who: 'Ada' })).status).toBe(200)
  expect((await ask('/versions/3/publish', { who: 'Ada' })).status).toBe(422)
  expect((await ask('/versions/2/files.zip')).headers.get('content-type')).toBe('application/zip')
})
