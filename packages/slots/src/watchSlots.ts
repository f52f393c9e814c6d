import type { BuiltSlot } from '@lotse/contract'

/** Tells of slots as the parser, or later the page itself, makes them, and of nodes that arrive inside known ones. */
export interface SlotWatch {
  /** Looks through the whole page. */
  scan(): void
  stop(): void
}

export interface SlotSeen {
  /** False: not yet, this batch is left for a later `scan`. */
  ready(): boolean
  found(slot: string, element: Element): void
  added(host: Node, nodes: NodeList): void
  /** After each batch of the parser's. */
  batch(): void
}

export function watchSlots(slots: BuiltSlot[], { ready, found, added, batch }: SlotSeen): SlotWatch {
  const selectors = slots.map(({ id, at }): [id: string, selector: string] => {
    const name = CSS.escape(id)
    return [id, `[data-lotse-slot="${name}"],lotse-slot[name="${name}"]${at ? `,${at}` : ''}`]
  })
  const find = (root: ParentNode): void => {
    for (const [id, selector] of selectors) {
      try {
        if (root instanceof Element && root.matches(selector)) found(id, root)
        for (const element of root.querySelectorAll(selector)) found(id, element)
      } catch {
        // A selector that this browser does not read finds nothing.
      }
    }
  }
  const observer = new MutationObserver((records) => {
    if (!ready()) return
    for (const { target, addedNodes } of records) {
      added(target, addedNodes)
      for (const node of addedNodes) if (node instanceof Element) find(node)
    }
    batch()
  })
  if (selectors.length) observer.observe(document, { childList: true, subtree: true })
  document.addEventListener('DOMContentLoaded', batch)
  return {
    scan: () => find(document),
    stop() {
      observer.disconnect()
      document.removeEventListener('DOMContentLoaded', batch)
    },
  }
}
