import playwright, { type BrowserContext, type LaunchOptions, type Page } from 'playwright-core'
import type { Engine, EngineName, OpenOptions, Tab } from './engine.ts'
import { playwrights } from './installed.mjs'
import { poll } from './poll.ts'

/** Headless, in a container, and without any request of the browser's own. */
const CHROMIUM = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** Firefox's setting for Global Privacy Control. */
const GPC = { 'privacy.globalprivacycontrol.enabled': true, 'privacy.globalprivacycontrol.functionality.enabled': true }

/** Chromium, Firefox (as installed: by WebDriver BiDi) and, off Linux, Playwright's WebKit. */
export async function openPlaywright(
  name: EngineName,
  executablePath: string,
  { gpc }: OpenOptions = {},
): Promise<Engine> {
  const isOwn = executablePath === playwrights(name)
  const options: LaunchOptions = {
    executablePath,
    ...(name === 'chromium' && { args: CHROMIUM }),
    ...(gpc && { firefoxUserPrefs: GPC }),
  }
  const channel = name === 'firefox' && !isOwn ? { channel: 'moz-firefox' } : {}
  const browser = await playwright[name].launch({ ...options, ...channel })
  return {
    name,
    async newVisitor({
      language = 'en-US',
      viewport = { width: 1280, height: 800 },
      forcedColors,
      reducedMotion,
    } = {}) {
      const context = await browser.newContext({
        locale: language,
        viewport,
        ...(forcedColors && name === 'chromium' && { forcedColors: 'active' }),
        ...(reducedMotion && { reducedMotion: 'reduce' }),
      })
      return { newTab: async () => tabOf(await context.newPage(), context), close: () => context.close() }
    },
    close: () => browser.close(),
  }
}

function tabOf(page: Page, context: BrowserContext): Tab {
  const evaluate: Tab['evaluate'] = (work, ...args) =>
    page.evaluate(`(${work})(...${JSON.stringify(args)})`) as Promise<never>
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate,
    waitFor: (work, args, timeout) => poll(() => evaluate(work, ...(args ?? ([] as never))), timeout, String(work)),
    click: (selector) => page.click(selector, { timeout: 10_000 }),
    type: (selector, text) => page.fill(selector, text, { timeout: 10_000 }),
    press: (key) => page.keyboard.press(key),
    screenshot: () => page.screenshot(),
    ...(context.browser()?.browserType().name() === 'chromium' && {
      slowDown: async (rate: number) =>
        void (await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate })),
    }),
    close: () => page.close(),
  }
}
