import type { Text } from '@lotse/contract'

const ADDRESS = /^(?:[/?#.]|https?:|mailto:|tel:)/

/** Sets an attribute so that it can be put back. */
export type SetAttribute = (element: Element, name: string, value: string) => void

/**
 * Fills the slot's own default block, by `data-lotse-field` or selector: the theme's design stays. An address goes into
 * a link's `href` or a picture's `src`, anything else becomes text.
 */
export function fillFields(
  slot: Element,
  fields: { [field: string]: Text },
  say: (text: Text) => string,
  set: SetAttribute,
  undos: (() => void)[],
): void {
  for (const field in fields) {
    const value = say(fields[field]!)
    for (const element of findField(slot, field)) {
      const name = element.localName
      if (name === 'img') set(element, ADDRESS.test(value) ? 'src' : 'alt', value)
      else if (name === 'a' && ADDRESS.test(value)) set(element, 'href', value)
      else {
        const before = [...element.childNodes]
        undos.push(() => element.replaceChildren(...before))
        element.textContent = value
      }
    }
  }
}

function findField(slot: Element, field: string): Iterable<Element> {
  const named = slot.querySelectorAll(`[data-lotse-field="${CSS.escape(field)}"]`)
  try {
    return named.length ? named : slot.querySelectorAll(field)
  } catch {
    return []
  }
}
