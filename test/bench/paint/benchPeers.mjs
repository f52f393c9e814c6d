import { becomeKeen } from './becomeKeen.mjs'
import { lotseConfig } from './lotseConfig.mjs'
import { measureFrames } from './measureFrames.mjs'
import { pageOf } from './page.mjs'
import { createPeers } from './peers.mjs'
import { quantile } from './quantile.mjs'
import { scriptsOf } from './scenarios.mjs'

const { openEngine } = await import('../../engines/openEngine.ts')
const { servePages } = await import('../../engines/servePages.ts')
const { siteFiles } = await import('../../e2e/siteFiles.ts')

/** The same swap by each tool on the same streamed page, in turns: flicker, shift, first and largest paint. */
export async function benchPeers(name, loads) {
  const { heads, pages: brought } = await createPeers(1)
  const files = siteFiles(lotseConfig)
  const pages = { ...files, ...scriptsOf(files['/lotse.js']), ...brought }
  const tools = Object.keys(heads)
  for (const [i, tool] of tools.entries()) pages[`/${i}`] = pageOf({ head: heads[tool] })
  const site = await servePages(pages)
  const engine = await openEngine(name)
  try {
    const tab = await (await engine.newVisitor()).newTab()
    await tab.goto(`${site.url}/${tools.indexOf('Lotse')}`)
    await becomeKeen(tab)
    const seen = tools.map(() => [])
    // The first round fills the browser's cache.
    for (let round = -1; round < loads; round++)
      for (const i of tools.keys()) {
        const one = await measureFrames(tab, `${site.url}/${i}`, 1)
        if (round >= 0) seen[i].push(one)
      }
    const median = (i, key) =>
      quantile(
        seen[i].map((one) => one[key] ?? Number.NaN),
        0.5,
      )
    return tools.map((tool, i) => ({
      tool,
      loads: seen[i].length,
      filled: seen[i].filter(({ filled }) => filled).length,
      defaultFrames: seen[i].reduce((sum, { defaultFrames }) => sum + defaultFrames, 0),
      shift: Math.max(...seen[i].map(({ shift }) => shift)),
      longTasks: seen[i].reduce((sum, { longTasks }) => sum + longTasks, 0),
      fcp: median(i, 'fcp'),
      fcpRatio: median(i, 'fcp') / median(0, 'fcp'),
      lcp: median(i, 'lcp'),
      lcpRatio: median(i, 'lcp') / median(0, 'lcp'),
    }))
  } finally {
    await engine.close()
    await site.close()
  }
}
