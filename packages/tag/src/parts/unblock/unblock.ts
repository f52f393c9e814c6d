import { revive } from './revive.ts'
import { showPlaceholder } from './showPlaceholder.ts'

const BLOCKED = '[data-lotse-purpose]'

/**
 * `<script type="text/plain" data-lotse-purpose="analytics">` runs once its purpose is granted; an `<iframe data-src>` gets its
 * address then, and after a withdrawal loses it again. More than one purpose: all of them.
 */
export function unblock(isGranted: (purpose: string) => boolean): { look(): void; stop(): void } {
  const allowed = (element: HTMLElement): boolean =>
    element.dataset.lotsePurpose!.split(/\s+/).filter(Boolean).every(isGranted)

  const lookAt = (element: HTMLElement): void => {
    const may = allowed(element)
    if (element instanceof HTMLScriptElement) {
      if (may && element.type === 'text/plain') revive(element)
    } else if (element instanceof HTMLIFrameElement) {
      const { src } = element.dataset
      if (may && src && element.getAttribute('src') !== src) element.src = src
      else if (!may && element.hasAttribute('src')) {
        // Without a source it would still show what it has.
        element.removeAttribute('src')
        element.replaceWith(element.cloneNode(true))
        return look()
      }
      showPlaceholder(element, !may)
    }
  }
  const look = (): void => {
    for (const element of document.querySelectorAll<HTMLElement>(BLOCKED)) lookAt(element)
  }
  const observer = new MutationObserver((changes) => {
    const isNew = (node: Node) => node instanceof Element && (node.matches(BLOCKED) || node.querySelector(BLOCKED))
    if (changes.some(({ addedNodes }) => [...addedNodes].some(isNew))) look()
  })
  observer.observe(document.documentElement, { childList: true, subtree: true })
  return { look, stop: () => observer.disconnect() }
}
