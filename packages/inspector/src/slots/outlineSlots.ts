import { make } from '../frame/make.ts'
import { morphChildren } from '../frame/morph.ts'

/** A slot in the page and what is written at it. */
export interface Outlined {
  slot: string
  element: Element
  text: string
}

export interface Outlines {
  /** Draws a frame around each; the marked one stands out. */
  draw(slots: Outlined[], marked: string): void
  clear(): void
}

/** Frames over the page, in our own shadow root: the page's elements are not touched, and nothing of theirs moves. */
export function outlineSlots(root: ShadowRoot): Outlines {
  const layer = make('div', { class: 'outlines', 'aria-hidden': 'true' })
  let shown: Outlined[] = []
  let marked = ''
  let isDrawn = false
  const place = (): void => {
    const frames = shown.map(({ slot, element, text }, i) => {
      const { left, top, width, height } = boxOf(element)
      return make(
        'div',
        { 'data-key': `${slot}-${i}`, class: slot === marked && 'marked', hidden: !width && !height, '--x': `${left}px`, '--y': `${top}px`, '--w': `${width}px`, '--h': `${height}px` },
        make('span', { class: top < 20 && 'inside' }, text),
      ) // biome-ignore format: one thought
    })
    morphChildren(layer, frames)
  }
  const soon = (): void => {
    if (isDrawn) return
    isDrawn = true
    requestAnimationFrame(() => {
      isDrawn = false
      place()
    })
  }
  const grown = new ResizeObserver(soon)
  return {
    draw(slots, now) {
      if (!layer.isConnected) {
        root.prepend(layer)
        addEventListener('scroll', soon, { capture: true, passive: true })
        addEventListener('resize', soon)
      }
      shown = slots
      marked = now
      for (const { element } of slots) grown.observe(element)
      place()
    },
    clear() {
      if (!layer.isConnected) return
      layer.remove()
      removeEventListener('scroll', soon, { capture: true })
      removeEventListener('resize', soon)
      grown.disconnect()
    },
  }
}

/** Of what it shows: an element without a box of its own (`display: contents`) has those of its children. */
function boxOf(element: Element): DOMRect {
  const own = element.getBoundingClientRect()
  if (own.width || own.height || !element.firstChild) return own
  const range = document.createRange()
  range.selectNodeContents(element)
  return range.getBoundingClientRect()
}
