/**
 * Whoever walks the page with the keyboard must see where they are (WCAG 2.4.11): where the region would cover what has
 * the focus, it stands at the other edge. Returns its undo.
 */
export function keepFocusClear(region: HTMLElement): () => void {
  const look = ({ target }: FocusEvent): void =>
    // The browser scrolls to what has the focus only after it has told us.
    void requestAnimationFrame(() => {
      const focused = target as Element
      const { top, bottom } = focused.getBoundingClientRect()
      const own = region.getBoundingClientRect()
      if (focused.matches(':focus-visible') && bottom > own.top && top < own.bottom)
        region.classList.toggle('top', top + bottom > innerHeight)
    })
  document.addEventListener('focusin', look)
  return () => document.removeEventListener('focusin', look)
}
