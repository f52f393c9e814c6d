import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import playwright from 'playwright-core'

const onPath = (...names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file))

/** Playwright's own browser, where `npx playwright install` put it. */
export const playwrights = (name) => {
  try {
    const file = playwright[name].executablePath()
    return existsSync(file) ? file : undefined
  } catch {
    return undefined
  }
}

const MINI_BROWSERS = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
]

/** What WebKitGTK needs to be driven: its driver, the browser, and a display that no one looks at. */
export const webkitGtk = () => {
  const driver = onPath('WebKitWebDriver')
  const browser = MINI_BROWSERS.find((file) => existsSync(file))
  const display = onPath('Xvfb')
  return driver && browser && display ? { driver, browser, display } : undefined
}

/** The three engines that the tests drive: what Debian calls them, what to do without Debian, where they are here. */
export const engines = {
  chromium: {
    debian: ['chromium'],
    advice: 'Install Chromium or Chrome, or run `npx playwright-core install chromium`.',
    find: () => onPath('chromium', 'chromium-browser', 'google-chrome') ?? playwrights('chromium'),
  },
  firefox: {
    debian: ['firefox-esr'],
    advice: 'Install Firefox ESR, or run `npx playwright-core install firefox`.',
    find: () => onPath('firefox-esr', 'firefox') ?? playwrights('firefox'),
  },
  webkit: {
    debian: ['webkit2gtk-driver', 'xvfb'],
    advice: 'On Linux install webkit2gtk-driver and xvfb; elsewhere run `npx playwright-core install webkit`.',
    find: () => webkitGtk()?.browser ?? playwrights('webkit'),
  },
}

/** Names of the engines that are not here. */
export const missing = () => Object.keys(engines).filter((name) => !engines[name].find())
