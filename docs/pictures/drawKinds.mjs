import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { serveExample } from '../../examples/serveExample.mjs'
import { engines } from '../../test/engines/installed.mjs'

/** Draws each kind of content, default beside variant, from `examples/kinds`. */
const example = await serveExample('kinds')
const browser = await chromium.launch({ executablePath: engines.chromium.find(), args: ['--no-sandbox'] })
const folder = fileURLToPath(new URL('kinds/', import.meta.url))
mkdirSync(folder, { recursive: true })
try {
  const page = await browser.newPage({ viewport: { width: 720, height: 900 }, deviceScaleFactor: 1.5 })
  await page.goto(example.url, { waitUntil: 'networkidle' })
  for (const pair of await page.locator('section').all()) {
    const name = await pair.getAttribute('id')
    await pair.locator('.pair').screenshot({ path: `${folder}${name}.png` })
  }
} finally {
  await browser.close()
  await example.close()
}
