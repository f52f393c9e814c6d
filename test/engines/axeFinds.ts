import { readFileSync } from 'node:fs'
import type { Tab } from './engine.ts'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is wrong inside one part of the page, by axe; the part is found through open shadow roots. */
export async function axeFinds(tab: Tab, selector: string): Promise<string[]> {
  const load = Object.assign(() => {}, { toString: () => `() => { if (!window.axe) { ${axe} } }` })
  await tab.evaluate(load)
  return tab.evaluate(
    async (one: string, tags: string[]) => {
      const find = (root: Document | ShadowRoot): Element | undefined => {
        const found = root.querySelector(one)
        if (found) return found
        for (const { shadowRoot } of root.querySelectorAll('*')) {
          const inside = shadowRoot && find(shadowRoot)
          if (inside) return inside
        }
        return undefined
      }
      const { axe } = window as unknown as { axe: { run(where: unknown, how: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> } } // biome-ignore format: one thought
      const { violations } = await axe.run(find(document)!, { runOnly: tags })
      return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' '))}`)
    },
    selector,
    TAGS,
  )
}
