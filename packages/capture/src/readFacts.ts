import type { Properties, Stage } from '@lotse/contract'

const seen = new WeakSet<Element>()

/** Reads `<script type="application/json" data-lotse-facts>`, each once. */
export function readFacts(stage: Pick<Stage, 'facts' | 'report'>): void {
  for (const element of document.querySelectorAll('script[type="application/json"][data-lotse-facts]')) {
    if (seen.has(element)) continue
    seen.add(element)
    try {
      const facts: unknown = JSON.parse(element.textContent ?? '')
      if (!facts || typeof facts !== 'object' || Array.isArray(facts)) throw new Error('not an object')
      stage.facts(facts as Properties)
    } catch (error) {
      stage.report('facts-unreadable', String(error))
    }
  }
}
