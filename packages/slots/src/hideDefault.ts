/** The slot's default content, which can be hidden from the moment the parser makes it. */
export interface Hidden {
  /** Nothing can be shown before the parser has left the slot. */
  whole: boolean
  /** `keep`: its box stays, unseen, until something is shown. */
  hide(keep?: boolean): void
  /** Shows these nodes instead. */
  show(nodes: Node[]): void
  /** Shows the default again, also changed in place. */
  undo(): void
}

/**
 * Hides by a shadow root whose slot is assigned by hand: it also hides text, needs no style sheet and no exception in a
 * CSP, and the content stays in the page's own tree, so the theme's CSS applies. Where a shadow root is not allowed (`a`,
 * `ul`, `button`, …) the element is invisible until its content can be exchanged.
 */
export function hideDefault(host: Element): Hidden {
  const { style } = host as HTMLElement
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
      whole: false,
      hide,
      show(nodes) {
        hide()
        slot.style.visibility = ''
        // The parser lengthens a text that it finds at the end (HTML, "insert a character"): ours must not be that text.
        shown = [...nodes, document.createComment('')]
        host.prepend(...shown)
        assign(nodes)
      },
      undo() {
        for (const node of shown.splice(0)) node.parentNode?.removeChild(node)
        reveal('')
      },
    }
  } catch {
    return {
      whole: true,
      hide() {
        style.visibility = 'hidden'
      },
      show(nodes) {
        style.visibility = ''
        shown = [...host.childNodes]
        host.replaceChildren(...nodes)
      },
      undo() {
        style.visibility = ''
        if (shown[0]) host.replaceChildren(...shown.splice(0))
      },
    }
  }
}
