/// <reference lib="dom" />
import type { Tab } from '../engines/engine.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
interface Axe {
  run(
    where: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>
}

/** What axe finds wrong in the page as it stands; the page's site serves `/axe.js`. */
export function violationsIn(tab: Tab): Promise<string[]> {
  return tab.evaluate(async (tags) => {
    const world = window as unknown as { axe?: Axe }
    if (!world.axe)
      await new Promise((done, fail) => {
        const script = document.createElement('script')
        script.src = '/axe.js'
        script.onload = done
        script.onerror = fail
        document.head.append(script)
      })
    const { violations } = await world.axe!.run(document, { runOnly: { type: 'tag', values: tags } })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' ')}`)
  }, TAGS)
}
