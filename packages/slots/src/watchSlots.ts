import type { BuiltSlot } from '@lotse/contract'

/** Tells of slots as the parser, or later the page itself, makes them. */
export interface SlotWatch {
  /** Looks through the whole page. */
  scan(): void
  stop(): void
}

export interface SlotSeen {
  /** False: not yet, this batch is left for a later `scan`. */
  ready(): boolean
  found(slot: string, element: Element): void
  /** After each batch of the parser's. */
  batch(): void
}

const MARKED = '[data-lotse-slot],lotse-slot'
const idOf = (element: Element): string => element.getAttribute('data-lotse-slot') ?? element.getAttribute('name') ?? ''

export function watchSlots(slots: BuiltSlot[], { ready, found, batch }: SlotSeen): SlotWatch {
  const ids = new Set(slots.map(({ id }) => id))
  const roots = new Set<Node>()
  const each = (root: ParentNode, selector: string, see: (element: Element) => void): void => {
    try {
      if (root instanceof Element && root.matches(selector)) see(root)
      for (const element of root.querySelectorAll(selector)) see(element)
    } catch {
      // A selector that this browser does not read finds nothing.
    }
  }
  const find = (root: ParentNode): void => {
    each(root, MARKED, (element) => ids.has(idOf(element)) && found(idOf(element), element))
    for (const { id, at } of slots) if (at) findAt(root, at, id)
  }
  /** `host >>> inner` goes on in the open shadow roots of the hosts. */
  const findAt = (root: ParentNode, at: string, id: string): void => {
    const [first = '', ...inner] = at.split('>>>')
    each(root, first, (element) => {
      const { shadowRoot } = element
      if (!inner.length) found(id, element)
      else if (shadowRoot) {
        roots.add(shadowRoot)
        observe(shadowRoot)
        findAt(shadowRoot, inner.join('>>>'), id)
      }
    })
  }
  const observer = new MutationObserver((records) => {
    if (!ready()) return
    for (const { target, addedNodes, attributeName } of records) {
      if (attributeName) find(target as Element)
      for (const node of addedNodes) if (node instanceof Element) find(roots.has(node.getRootNode()) ? document : node)
    }
    batch()
  })
  const observe = (root: Node) =>
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ['data-lotse-slot', 'name'] })
  if (slots.length) observe(document)
  document.addEventListener('DOMContentLoaded', batch)
  return {
    scan: () => find(document),
    stop() {
      observer.disconnect()
      document.removeEventListener('DOMContentLoaded', batch)
    },
  }
}
