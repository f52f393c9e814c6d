const HANDLERS = ['onclick', 'onchange', 'oninput', 'onfocus', 'onblur', 'onmouseenter', 'onmouseleave', 'onkeydown', 'onload', 'ontoggle'] as const // biome-ignore format: a list

const keyOf = (node: Node): string | undefined => (node instanceof HTMLElement ? node.dataset.key : undefined)
const fits = (before: Node, after: Node): boolean =>
  before.nodeName === after.nodeName && keyOf(before) === keyOf(after)

/**
 * Makes `before` look like `after` and keeps what stays: focus, selection, scroll, what a person opened (`<details>`) or
 * typed. Elements with `data-key` are found again wherever they stand among their siblings.
 */
export function morph(before: HTMLElement, after: HTMLElement): void {
  for (const { name, value } of after.attributes)
    if (name !== 'style' && before.getAttribute(name) !== value) before.setAttribute(name, value)
  for (const { name } of [...before.attributes])
    if (!after.hasAttribute(name) && name !== 'open' && name !== 'style') before.removeAttribute(name)
  // A policy may forbid the attribute, never the property.
  if (before.style.cssText !== after.style.cssText) before.style.cssText = after.style.cssText
  for (const name of HANDLERS) before[name] = after[name] as never
  morphChildren(before, [...after.childNodes])
}

/** The same for what stands in an element. */
export function morphChildren(parent: Node, wanted: Node[]): void {
  const keyed = new Map([...parent.childNodes].flatMap((node) => (keyOf(node) ? [[keyOf(node)!, node] as const] : [])))
  for (const [i, after] of wanted.entries()) {
    const place = parent.childNodes[i]
    const key = keyOf(after)
    const found = key ? keyed.get(key) : place
    const before = found && fits(found, after) ? found : undefined
    if (!before) {
      parent.insertBefore(after, place ?? null)
      continue
    }
    if (before !== place) parent.insertBefore(before, place ?? null)
    if (before instanceof HTMLElement) morph(before, after as HTMLElement)
    else if (before.nodeValue !== after.nodeValue) before.nodeValue = after.nodeValue
  }
  while (parent.childNodes.length > wanted.length) parent.lastChild!.remove()
}
