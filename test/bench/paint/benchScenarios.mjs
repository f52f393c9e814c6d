import { becomeKeen } from './becomeKeen.mjs'
import { lotseConfig } from './lotseConfig.mjs'
import { measureFrames } from './measureFrames.mjs'
import { pageOf } from './page.mjs'
import { scenarios, scriptsOf } from './scenarios.mjs'

const { openEngine } = await import('../../engines/openEngine.ts')
const { servePages } = await import('../../engines/servePages.ts')
const { siteFiles } = await import('../../e2e/siteFiles.ts')

const SLOWDOWN = 4
const pathOf = (scenario) => `/${scenarios.indexOf(scenario)}`
const sum = (loads, key) => loads.reduce((total, one) => total + one[key], 0)

/** Each scenario in turns, in one engine: frames that showed a default, what moved. `wanted`: a part of their names. */
export async function benchScenarios(name, loads, wanted = '') {
  const asked = scenarios.filter(({ name: scenario }) => scenario.includes(wanted))
  const files = siteFiles(lotseConfig)
  const pages = {
    ...files,
    ...scriptsOf(files['/lotse.js']),
    '/': pageOf({ head: scenarios[0].page.head, atOnce: true }),
  }
  for (const one of scenarios) pages[pathOf(one)] = pageOf(one.page)
  const site = await servePages(pages)
  const engine = await openEngine(name)
  try {
    const known = await (await engine.newVisitor()).newTab()
    await known.goto(site.url)
    await becomeKeen(known)
    const measure = async (tab, chosen) => {
      const seen = new Map(chosen.map((one) => [one, []]))
      for (let i = 0; i < loads; i++)
        for (const one of chosen) {
          const query = one.returning ? '' : '?utm_source=mail&utm_medium=email'
          seen.get(one).push(await measureFrames(tab, `${site.url}${pathOf(one)}${query}`, one.page.slots ?? 1))
        }
      return [...seen]
    }
    const first = await measure(
      known,
      asked.filter(({ returning, slow }) => returning && !slow),
    )
    await known.slowDown?.(SLOWDOWN)
    const slowed = known.slowDown
      ? await measure(
          known,
          asked.filter(({ slow }) => slow),
        )
      : []
    // Without consent nothing is kept, so that each of these loads is a first visit.
    const stranger = await (await engine.newVisitor()).newTab()
    const second = await measure(
      stranger,
      asked.filter(({ returning }) => !returning),
    )
    return [...first, ...slowed, ...second].map(([{ name: scenario }, seen]) => ({
      engine: name,
      scenario,
      loads: seen.length,
      filled: sum(seen, 'filled'),
      defaultFrames: sum(seen, 'defaultFrames'),
      moved: sum(seen, 'moved'),
      shift: Math.max(...seen.map(({ shift }) => shift)),
      faults: sum(seen, 'faults'),
    }))
  } finally {
    await engine.close()
    await site.close()
  }
}
