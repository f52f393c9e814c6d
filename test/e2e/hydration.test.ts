import type { LotseConfig } from '@lotse/contract'
import { build } from 'esbuild'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inEachEngine } from '../engines/eachEngine.ts'
import type { Tab, Visitor } from '../engines/engine.ts'
import { type Pages, type Site, servePages } from '../engines/servePages.ts'
import { siteFiles } from './siteFiles.ts'

const config: LotseConfig = {
  lotse: 1,
  site: { id: 'react', languages: ['en'] },
  consent: { banner: false, button: false },
  personas: [{ id: 'keen', when: { event: 'view_item' } }],
  slots: [{ id: 'hero', variants: [{ id: 'v', for: { persona: 'keen' }, content: { html: '<p>Variant</p>' } }] }],
}

/** An app that renders on the server and hydrates late; a click renders it again. */
const app = `
import { createElement as h, useState } from 'react'
import { hydrated } from './packages/tag/src/hydrated.ts'
export function App() {
  const [count, setCount] = useState(0)
  return h('main', null,
    h('section', { 'data-lotse-slot': 'hero', 'data-lotse-after': 'hydrate', ref: hydrated }, h('p', null, 'Default ', count)),
    h('button', { id: 'more', onClick: () => setCount(count + 1) }, 'Count ', count))
}`
const client = `
import { createElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { App } from 'app'
window.mistakes = []
setTimeout(() => {
  window.before = document.querySelector('section').innerHTML
  hydrateRoot(document.querySelector('#root'), createElement(App), { onRecoverableError: (error) => window.mistakes.push(String(error)) })
}, 700)`

async function bundle(contents: string, format: 'iife' | 'esm'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format,
    ...(format === 'esm' && { packages: 'external' }),
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [
      {
        name: 'app',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /^app$/ }, () => ({ path: 'app', namespace: 'app' }))
          onLoad({ filter: /.*/, namespace: 'app' }, () => ({ contents: app, resolveDir: process.cwd(), loader: 'ts' }))
        },
      },
    ],
  })
  return outputFiles[0]!.text
}

inEachEngine('hydration', (engine) => {
  let site: Site
  let visitor: Visitor
  let tab: Tab

  beforeAll(async () => {
    const code = await bundle(app, 'esm')
    const { App } = await import(
      `data:text/javascript,${encodeURIComponent(code.replaceAll(/from "react"/g, `from "${import.meta.resolve('react')}"`))}`
    )
    const html = renderToString(createElement(App))
    const page = (script: string) =>
      `<!doctype html><html lang="en"><head><title>App</title><script src="/lotse.js"></script></head><body><div id="root">${html}</div>${script}</body></html>`
    const pages: Pages = {
      ...siteFiles(config),
      '/': page('<script src="/app.js"></script>'),
      '/static': page(''),
      '/app.js': await bundle(client, 'iife'),
    }
    site = await servePages(pages)
    visitor = await engine().newVisitor()
    tab = await visitor.newTab()
    await tab.goto(`${site.url}/static`)
    await tab.evaluate(async () => {
      await lotse('consent', 'accept')
      await lotse('track', 'view_item', { items: [{ item_id: 'a' }] })
    })
    await tab.waitFor(() => localStorage.getItem('lotse.state')?.includes('"ahead":[]'))
  })
  afterAll(() => site?.close())
  afterAll(() => visitor?.close())

  it('is not disturbed: the server’s markup stands until React has taken it over, then the variant, and React goes on', async () => {
    await tab.goto(site.url)
    const seen = () => (document.querySelector('section') as HTMLElement).innerText.trim()
    expect(await tab.evaluate(seen), 'hidden, its box kept').toBe('')
    expect(await tab.evaluate(() => document.querySelector('section')!.getBoundingClientRect().height)).toBeGreaterThan(
      10,
    )
    await tab.waitFor(() => (document.querySelector('section') as HTMLElement).innerText.trim() === 'Variant')
    expect(await tab.evaluate(() => (window as unknown as { before: string }).before)).toBe('<p>Default <!-- -->0</p>')
    await tab.click('#more')
    await tab.waitFor(() => document.querySelector('#more')!.textContent === 'Count 1')
    expect(await tab.evaluate(seen)).toBe('Variant')
    expect(await tab.evaluate(() => (window as unknown as { mistakes: string[] }).mistakes)).toEqual([])
    await tab.evaluate(() => lotse('consent', 'withdraw'))
    await tab.waitFor(() => (document.querySelector('section') as HTMLElement).innerText.trim() === 'Default 1')
  })

  it('that never comes is not waited for: the default is shown', async () => {
    await tab.goto(`${site.url}/static`)
    await tab.evaluate(async () => {
      await lotse('consent', 'accept')
      await lotse('track', 'view_item', { items: [{ item_id: 'a' }] })
    })
    await tab.waitFor(() => localStorage.getItem('lotse.state')?.includes('"ahead":[]'))
    await tab.goto(`${site.url}/static`)
    const seen = () => (document.querySelector('section') as HTMLElement).innerText.trim()
    expect(await tab.evaluate(seen)).toBe('')
    await tab.waitFor(() => (document.querySelector('section') as HTMLElement).innerText.trim() === 'Default 0')
    expect(await tab.evaluate(() => lotse.visitor().slots.hero?.reason)).toBe('late')
  })
})
