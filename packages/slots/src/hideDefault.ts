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
  /** The parser lengthens a text that it finds at the end (HTML, "insert a character"): ours must not be that text. */
  const closed = (nodes: Node[]): Node[] => [...nodes, document.createComment('')]
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
        shown = closed(nodes)
        host.prepend(...shown)
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
    const all: Node[] = []
    let over = false
    /** Templates show nothing, and are looked for in here. */
    const take = (nodes: Node[]): void => {
      all.push(...nodes)
      for (const node of nodes) if (node.nodeName !== 'TEMPLATE') host.removeChild(node)
    }
    take([...host.childNodes])
    const { style } = host as HTMLElement
    style.visibility = 'hidden'
    const undo = (): void => {
      over = true
      style.visibility = ''
      host.replaceChildren(...all)
    }
    return {
      show(nodes) {
        shown = closed(nodes)
        style.visibility = ''
        host.append(...shown)
      },
      undo,
      reveal: undo,
      added(nodes) {
        if (!over)
          take(nodes.filter((node) => node.parentNode === host && !shown.includes(node) && !all.includes(node)))
      },
    }
  }
}
