import type { Facts, Text } from '@lotse/contract'
import { inLanguage, withFacts } from './inLanguage.ts'
import { isSafeUrl } from './isSafeUrl.ts'

const ADDRESS = /^(?:[/?#.]|https?:|mailto:|tel:)/

/**
 * Fills the slot's own default block, by `data-lotse-field` or selector: the theme's design stays. An address goes into
 * a link's `href` or a picture's `src`, anything else becomes text. Returns what puts the block back as it was.
 */
export function fillFields(
  slot: Element,
  fields: { [field: string]: Text },
  facts: Facts,
  language: string,
): () => void {
  const undos: (() => void)[] = []
  const set = (element: Element, attribute: string, value: string): void => {
    const before = element.getAttribute(attribute)
    undos.push(() => (before === null ? element.removeAttribute(attribute) : element.setAttribute(attribute, before)))
    element.setAttribute(attribute, value)
  }
  for (const [field, text] of Object.entries(fields)) {
    const value = withFacts(inLanguage(text, language), facts, language)
    for (const element of findField(slot, field)) {
      const name = element.localName
      if ((name === 'a' || name === 'img') && ADDRESS.test(value)) {
        if (isSafeUrl(value)) set(element, name === 'a' ? 'href' : 'src', value)
      } else if (name === 'img') set(element, 'alt', value)
      else {
        const before = [...element.childNodes]
        undos.push(() => element.replaceChildren(...before))
        element.textContent = value
      }
    }
  }
  return () => {
    for (const undo of undos.reverse()) undo()
  }
}

function findField(slot: Element, field: string): Element[] {
  const named = slot.querySelectorAll(`[data-lotse-field="${CSS.escape(field)}"]`)
  try {
    return [...(named.length ? named : slot.querySelectorAll(field))]
  } catch {
    return []
  }
}
