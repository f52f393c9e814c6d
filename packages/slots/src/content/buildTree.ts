import type { ContentTree, Facts } from '@lotse/contract'
import { withFacts } from './inLanguage.ts'

/**
 * Builds content with `createElement`: there is no HTML to parse, so none that could be parsed wrongly. Which elements,
 * attributes and addresses are allowed was decided when it was compiled (`lotse build`, or `lotse-sanitize.js`).
 */
export function buildTree(tree: ContentTree[], facts: Facts, language: string): Node[] {
  return tree.map((part): Node => {
    if (typeof part === 'string') return document.createTextNode(withFacts(part, facts, language))
    const [name, attributes, ...children] = part
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    if (name === 'button') element.setAttribute('type', 'button')
    element.append(...buildTree(children, facts, language))
    return element
  })
}
