import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LotseConfig } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteFiles } from '../e2e/siteFiles.ts'
import type { EngineName } from '../engines/engine.ts'
import { engines, webkitGtk } from '../engines/installed.mjs'
import { poll } from '../engines/poll.ts'
import { type Site, servePages } from '../engines/servePages.ts'
import { type Started, startDisplay, startProcess } from '../engines/startProcess.ts'

const ROUNDS = Number(process.env.ROUNDS ?? 20)
/** A browser is killed within so many ms after a withdrawal. */
const WITHIN = 3_000
/** Browsers write a localStorage down only after some seconds: what stands there must be the grant, before it is withdrawn. */
const SETTLED = 6_000

const config: LotseConfig = {
  lotse: 1,
  site: { id: 's', languages: ['en'] },
  collect: { endpoint: '/' },
  personas: [{ id: 'reader', when: { event: 'page_view' } }],
  slots: [{ id: 'hero', variants: [{ id: 'v', for: { persona: 'reader' }, content: { text: 'for readers' } }] }],
}

/** The page does it itself, so that no driver stands between us and a browser as people start it. */
const DRIVE = `const tell = (what) => fetch('/did?' + what + '&' + JSON.stringify({ ...lotse.visitor().consent.granted, confirmed: lotse.visitor().consent.confirmed }), { method: 'POST' })
const wait = (ms) => new Promise((done) => setTimeout(done, ms))
const steps = {
  async grant() {
    await lotse('consent', 'accept')
    await lotse('track', 'share')
    while (!localStorage.getItem('lotse.state')) await wait(50)
    await wait(${SETTLED})
    await tell('granted')
  },
  async withdraw() {
    await steps.grant()
    await lotse('consent', 'withdraw')
    await tell('withdrawn')
  },
  async look() {
    await tell('first')
    await wait(1500)
    await tell('later')
  },
}
addEventListener('load', () => steps[location.search.slice(1)]())`
const PREFERENCES = ['browser.shell.checkDefaultBrowser', 'browser.aboutwelcome.enabled', 'datareporting.policy.dataSubmissionEnabled', 'browser.sessionstore.resume_from_crash'] // biome-ignore format: one line

const starts: { [name in EngineName]: (folder: string, url: string, display: number) => Started } = {
  chromium: (folder, url) =>
    startProcess(engines.chromium.find()!, ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-dev-shm-usage', '--disable-background-networking', `--user-data-dir=${folder}`, url]), // biome-ignore format: one line
  firefox: (folder, url) => startProcess(engines.firefox.find()!, ['--headless', '--no-remote', '--profile', folder, url]), // biome-ignore format: one line
  webkit: (folder, url, display) =>
    startProcess(webkitGtk()!.browser, [url], { DISPLAY: `:${display}`, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', XDG_DATA_HOME: join(folder, 'data'), XDG_CACHE_HOME: join(folder, 'cache'), XDG_CONFIG_HOME: join(folder, 'config') }), // biome-ignore format: one line
}

for (const name of ['chromium', 'firefox', 'webkit'] as const) {
  const isHere = name === 'webkit' ? !!webkitGtk() : !!engines[name].find()
  const skipped = !process.env.CI && !isHere
  if (skipped)
    console.warn(`a browser that is killed: skipped in ${name}, which is not installed. ${engines[name].advice}`)
  describe.skipIf(skipped)(`a browser that is killed [${name}]`, () => {
    let site: Site
    let screen: Awaited<ReturnType<typeof startDisplay>> | undefined
    beforeAll(async () => {
      if (name === 'webkit') screen = await startDisplay(webkitGtk()!.display)
      site = await servePages({
        ...siteFiles(config),
        '/drive.js': DRIVE,
        '/': '<!doctype html><html lang="en"><head><title>T</title><script src="/lotse.js"></script><script src="/drive.js"></script></head><body><h1>T</h1><div data-lotse-slot="hero">the default</div></body></html>', // biome-ignore format: one line
        '/did': '',
        '/v1/batch': '{"success":true}',
      })
    })
    afterAll(async () => {
      await site?.close()
      await screen?.stop()
    })

    const said = (what: string): string | undefined => {
      const found = site.asked.find(({ path }) => path.startsWith(`/did?${what}`))?.path
      return found && decodeURIComponent(found)
    }
    /** Starts it on a step, kills it a while after it has said what we wait for; resolves with all that it said. */
    const play = async (folder: string, step: string, until: string, pause: number): Promise<string[]> => {
      site.asked.length = 0
      const { child } = starts[name](folder, `${site.url}/?${step}`, screen?.number ?? 0)
      const gone = new Promise((done) => child.once('exit', done))
      try {
        await poll(() => said(until), 60_000, `${step}: ${until}`)
        await new Promise((done) => setTimeout(done, pause))
      } finally {
        process.kill(-child.pid!, 'SIGKILL')
        await gone
      }
      return [said('first'), said('later'), said('granted')].filter((one) => one !== undefined)
    }
    const newFolder = async (): Promise<string> => {
      const folder = await mkdtemp(join(tmpdir(), 'lotse-killed-'))
      const lines = PREFERENCES.map((one) => `user_pref("${one}", false);`)
      await writeFile(join(folder, 'user.js'), [...lines, 'user_pref("toolkit.startup.max_resumed_crashes", -1);'].join('\n')) // biome-ignore format: one line
      return folder
    }

    it('still knows a grant: what follows is no accident of an empty profile', async () => {
      const folder = await newFolder()
      await play(folder, 'grant', 'granted', WITHIN)
      expect((await play(folder, 'look', 'later', 0)).join()).toContain('true')
      await rm(folder, { recursive: true, force: true })
    }, 180_000)

    it(
      `has no grant that counts at the next start, sends nothing, ${ROUNDS} times`,
      async () => {
        for (let round = 0; round < ROUNDS; round++) {
          const folder = await newFolder()
          expect((await play(folder, 'withdraw', 'withdrawn', Math.random() * WITHIN)).join()).toContain('true')
          const next = await play(folder, 'look', 'later', 0)
          expect(next).toHaveLength(2)
          // First paint goes by the mirror, which a killed browser may not have written down; what counts is confirmed, and sent.
          const [first, later] = next
          expect(first).not.toMatch(/"analytics":true.*"confirmed":true/)
          expect(later).not.toMatch(/"(?:analytics|personalization)":true/)
          expect(site.asked.filter(({ path }) => path.startsWith('/v1/'))).toEqual([])
          await rm(folder, { recursive: true, force: true })
        }
      },
      180_000 * ROUNDS,
    )
  })
}
