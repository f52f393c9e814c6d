/**
 * Whoever walks the page with the keyboard must see where they are (WCAG 2.4.11): where the region would cover what has
 * the focus, it stands at the other edge. Returns its undo.
 */
export function keepFocusClear(region: HTMLElement): () => void {
  const look = (): void => {
    const focused = document.activeElement
    if (!focused?.matches(':focus-visible') || focused.shadowRoot?.contains(region)) return
    const { top, bottom } = focused.getBoundingClientRect()
    const own = region.getBoundingClientRect()
    if (bottom > own.top && top < own.bottom) region.classList.toggle('top', top + bottom > innerHeight)
  }
  // The browser scrolls to what has the focus only after it has told us.
  const focused = (): number => requestAnimationFrame(look)
  document.addEventListener('focusin', focused)
  return () => document.removeEventListener('focusin', focused)
}
