import type { ContentTree, Facts } from '@lotse/contract'
import { ATTRIBUTES, ELEMENTS } from './allowed.ts'
import { withFacts } from './inLanguage.ts'
import { isSafeUrl } from './isSafeUrl.ts'

const ADDRESSES = /^(?:href|src|srcset)$/

/** Builds compiled content with `createElement`: there is no HTML to parse, so none that could be parsed wrongly. */
export function buildTree(tree: ContentTree[], facts: Facts, language: string): Node[] {
  return tree.flatMap((part): Node[] => {
    if (typeof part === 'string') return [document.createTextNode(withFacts(part, facts, language))]
    const [name, attributes, ...children] = part
    if (!ELEMENTS.test(name)) return []
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) {
      const safe = !ADDRESSES.test(key) || value.split(',').every((one) => isSafeUrl(one.trim().split(/\s/)[0]!))
      if (ATTRIBUTES.test(key) && safe) element.setAttribute(key, value)
    }
    if (name === 'button') element.setAttribute('type', 'button')
    element.append(...buildTree(children, facts, language))
    return [element]
  })
}
