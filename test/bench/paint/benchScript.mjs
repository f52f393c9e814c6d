import { becomeKeen } from './becomeKeen.mjs'
import { lotseConfig } from './lotseConfig.mjs'
import { openTraced } from './measureScript.mjs'
import { marker, pageOf } from './page.mjs'
import { createPeers } from './peers.mjs'
import { quantile } from './quantile.mjs'
import { scriptsOf } from './scenarios.mjs'

const { poll } = await import('../../engines/poll.ts')
const { servePages } = await import('../../engines/servePages.ts')
const { siteFiles } = await import('../../e2e/siteFiles.ts')

/** Script time until the last slot shows its variant, for each tool in turns, at full speed and slowed down four times. */
export async function benchScript(loads) {
  const rows = []
  for (const slots of [1, 20]) {
    const { heads, pages: brought } = await createPeers(slots)
    const files = siteFiles(lotseConfig)
    const pages = { ...files, ...scriptsOf(files['/lotse.js']), ...brought }
    const tools = Object.keys(heads).filter((tool) => tool !== 'no tool')
    for (const [i, tool] of tools.entries())
      pages[`/${i}`] = pageOf({ head: `${marker(slots)}${heads[tool]}`, slots, atOnce: true })
    const site = await servePages(pages, { records: false })
    const traced = await openTraced()
    const { page } = traced
    try {
      await page.goto(`${site.url}/${tools.indexOf('Lotse')}`)
      await becomeKeen({
        evaluate: (work) => page.evaluate(work),
        waitFor: (work) => poll(() => page.evaluate(work)),
      })
      for (const slowdown of [1, 4]) {
        await traced.slowDown(slowdown)
        const times = tools.map(() => [])
        // The first rounds fill the browser's cache, also that of compiled code.
        for (let round = -3; round < loads; round++)
          for (const i of tools.keys()) {
            const ms = await traced.measure(`${site.url}/${i}`).catch(() => undefined)
            if (round >= 0) times[i].push(ms)
          }
        for (const [i, tool] of tools.entries())
          rows.push({
            tool,
            slots,
            slowdown,
            measured: times[i].filter(Number.isFinite).length,
            ms: quantile(times[i], 0.5),
            lowerQuartile: quantile(times[i], 0.25),
          })
      }
    } finally {
      await traced.close()
      await site.close()
    }
  }
  return rows
}
