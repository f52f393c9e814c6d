import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type PageSource, readPage } from '@lotse/workshop'
import { fail, reasonOf } from './failure.ts'
import { progress } from './progress.ts'
import type { World } from './world.ts'

/** Pages and the site's own scripts. */
export interface Gathered {
  pages: PageSource[]
  scripts: string[]
}

/** Pages of a site, and templates of common systems: what stands in them as HTML is read. */
const PAGES = new Set(['.html', '.htm', '.liquid', '.twig', '.php', '.njk', '.hbs', '.ejs'])
const SCRIPTS = new Set(['.js', '.mjs', '.ts', '.jsx', '.tsx', '.vue', '.svelte', '.astro'])
const SKIPPED = new Set(['node_modules', '.git', 'vendor'])

/** So many pages of a site are looked at, one after the other. */
const MOST = 50
const PATIENCE = 10_000

async function fromFolder(folder: string, into: Gathered): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) await fromFolder(path, into)
    } else if (PAGES.has(extname(path))) into.pages.push({ name: path, html: await readFile(path, 'utf8') })
    // Our own files name every event.
    else if (SCRIPTS.has(extname(path)) && !/^lotse\b.*\.js$/.test(entry.name))
      into.scripts.push(await readFile(path, 'utf8'))
  }
}

async function load(url: URL): Promise<Response> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) })
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  return response
}

/** The page, and those of the same origin that it links to, breadth first. */
async function fromSite(start: URL, into: Gathered, world: World): Promise<void> {
  const bar = progress(world)
  const waiting = [start.href]
  const seen = new Set(waiting)
  const scripts = new Set<string>()
  for (let next = waiting.shift(); next !== undefined && into.pages.length < MOST; next = waiting.shift()) {
    const url = new URL(next)
    let html: string
    try {
      const response = await load(url)
      if (!response.headers.get('content-type')?.includes('html')) continue
      html = await response.text()
    } catch (error) {
      if (url.href === start.href) fail(`${url} cannot be read: ${reasonOf(error)}`)
      world.err(`${url} was skipped: ${reasonOf(error)}\n`)
      continue
    }
    into.pages.push({ name: url.href, html })
    bar.tell(() => `${into.pages.length} pages read, ${waiting.length} waiting`)
    const view = readPage(html)
    for (const src of view.scripts) {
      const script = URL.canParse(src, url) ? new URL(src, url) : undefined
      if (script?.origin === start.origin && !/\/lotse[\w-]*\.js$/.test(script.pathname)) scripts.add(script.href)
    }
    for (const href of view.links) {
      const link = URL.canParse(href, url) ? new URL(href, url) : undefined
      if (!link || link.origin !== start.origin) continue
      link.hash = ''
      if (!seen.has(link.href)) waiting.push(link.href)
      seen.add(link.href)
    }
  }
  for (const script of scripts) {
    const text = await load(new URL(script)).then(
      (response) => response.text(),
      () => '',
    )
    into.scripts.push(text)
  }
  bar.done()
}

/** Reads pages from a folder, a file, or a site. */
export async function gatherPages(from: string, world: World): Promise<Gathered> {
  const gathered: Gathered = { pages: [], scripts: [] }
  if (/^https?:\/\//.test(from)) await fromSite(new URL(from), gathered, world)
  else {
    const found = await stat(from).catch((error) => fail(`${from} cannot be read: ${reasonOf(error)}`))
    if (found.isDirectory()) await fromFolder(from, gathered)
    else gathered.pages.push({ name: from, html: await readFile(from, 'utf8') })
  }
  if (!gathered.pages.length) fail(`there are no pages in ${from}`)
  return gathered
}
