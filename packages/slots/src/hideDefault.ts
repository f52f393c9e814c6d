/** The slot's default content, which can be hidden from the moment the parser makes it. */
export interface Hidden {
  /** `keep`: where that is possible its box stays, unseen, until something is shown. */
  hide(keep?: boolean): void
  /** Shows these nodes instead. */
  show(nodes: Node[]): void
  /** Shows the default again, also changed in place. */
  undo(): void
  /** For hosts that cannot have a shadow root: the parser added these. */
  added(nodes: Node[]): void
}

/** The parser lengthens a text that it finds at the end (HTML, "insert a character"): ours must not be that text. */
const closed = (nodes: Node[]): Node[] => [...nodes, document.createComment('')]

/**
 * Hides by a shadow root whose slot is assigned by hand: it also hides text, needs no style sheet and no exception in a
 * CSP, and the content stays in the page's own tree, so the theme's CSS applies. Where a shadow root is not allowed (`a`,
 * `ul`, `button`, …) the nodes are taken out as they arrive.
 */
export function hideDefault(host: Element): Hidden {
  let shown: Node[] = []
  try {
    const slot = document.createElement('slot')
    host.attachShadow({ mode: 'open', slotAssignment: 'manual' }).append(slot)
    const assign = (nodes: Iterable<Node>): void => slot.assign(...([...nodes] as Element[]))
    // What the page adds to the default later belongs to it.
    const observer = new MutationObserver(() => assign(host.childNodes))
    const reveal = (visibility: string): void => {
      slot.style.visibility = visibility
      assign(host.childNodes)
      observer.observe(host, { childList: true })
    }
    const hide = (keep?: boolean): void => {
      observer.disconnect()
      if (keep) reveal('hidden')
      else assign([])
    }
    return {
      hide,
      show(nodes) {
        hide()
        slot.style.visibility = ''
        host.prepend(...(shown = closed(nodes)))
        assign(nodes)
      },
      undo() {
        for (const node of shown.splice(0)) node.parentNode?.removeChild(node)
        reveal('')
      },
      added() {},
    }
  } catch {
    const { style } = host as HTMLElement
    let all: Node[] = []
    let hidden = false
    /** Templates show nothing, and are looked for in here. */
    const take = (nodes: Iterable<Node>): void => {
      for (const node of [...nodes]) {
        all.push(node)
        if (node.nodeName !== 'TEMPLATE') host.removeChild(node)
      }
    }
    const hide = (): void => {
      hidden = true
      all = []
      take(host.childNodes)
      style.visibility = 'hidden'
    }
    return {
      hide,
      show(nodes) {
        style.visibility = ''
        host.append(...(shown = closed(nodes)))
      },
      undo() {
        if (!hidden) return
        hidden = false
        style.visibility = ''
        host.replaceChildren(...all)
      },
      added(nodes) {
        if (hidden)
          take(nodes.filter((node) => node.parentNode === host && !shown.includes(node) && !all.includes(node)))
      },
    }
  }
}
