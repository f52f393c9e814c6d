import type { ContentTree, Facts } from '@lotse/contract'
import { isSafeUrl } from './isSafeUrl.ts'
import { withFacts } from './textIn.ts'

const ELEMENTS =
  /^(?:a|abbr|b|blockquote|br|button|caption|code|dd|div|dl|dt|em|figcaption|figure|h[2-6]|hr|i|img|li|mark|ol|p|picture|s|section|small|source|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul)$/
const ATTRIBUTES =
  /^(?:alt|class|colspan|datetime|decoding|dir|height|href|hreflang|lang|loading|media|rel|role|rowspan|scope|sizes|src|srcset|target|title|type|width|aria-[a-z]+|data-(?!lotse)[a-z-]+)$/
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
