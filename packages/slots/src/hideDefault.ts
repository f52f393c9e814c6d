/** The slot's default content, hidden from the moment the parser makes it. */
export interface Hidden {
  /** Shows these nodes instead. */
  show(nodes: Node[]): void
  /** Shows the default again. */
  undo(): void
  /** Shows the default, changed in place, for good. */
  reveal(): void
  /** For hosts that cannot have a shadow root: the parser added these. */
  added(nodes: Node[]): void
}

/**
 * Hides by a shadow root whose slot is assigned by hand: it also hides text, needs no style sheet and no exception in a
 * CSP, and the content stays in the page's own tree, so the theme's CSS applies. Where a shadow root is not allowed (`a`,
 * `ul`, `button`, …) the nodes are taken out as they arrive.
 */
export function hideDefault(host: Element): Hidden {
  try {
    const root = host.attachShadow({ mode: 'open', slotAssignment: 'manual' })
    const slot = document.createElement('slot')
    root.append(slot)
    let shown: Node[] = []
    const reveal = (): void => {
      const update = () => slot.assign(...([...host.childNodes].filter((node) => !shown.includes(node)) as Element[]))
      update()
      // What the page adds later belongs to the default, too.
      new MutationObserver(update).observe(host, { childList: true })
    }
    return {
      show(nodes) {
        shown = nodes
        host.prepend(...nodes)
        slot.assign(...(nodes as Element[]))
      },
      undo() {
        for (const node of shown) node.parentNode?.removeChild(node)
        shown = []
        reveal()
      },
      reveal,
      added() {},
    }
  } catch {
    let shown: Node[] = []
    let taken: Node[] = [...host.childNodes]
    host.replaceChildren()
    const undo = (): void => {
      host.replaceChildren(...taken)
      taken = []
      shown = []
    }
    return {
      show(nodes) {
        shown = nodes
        host.append(...nodes)
      },
      undo,
      reveal: undo,
      added(nodes) {
        const late = nodes.filter((node) => node.parentNode === host && !shown.includes(node))
        taken.push(...late)
        for (const node of late) host.removeChild(node)
      },
    }
  }
}
