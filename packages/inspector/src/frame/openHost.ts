/** What is done in the inspector is not the page's: its shortcuts and its own listeners must not hear of it. */
const OURS = ['click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup', 'keypress', 'input', 'change', 'focusin', 'focusout', 'submit', 'wheel', 'copy', 'paste'] // biome-ignore format: a list

/** The inspector's element, above all else where the browser has a top layer, and its shadow root. */
export function openHost(styles: CSSStyleSheet[]): { host: HTMLElement; root: ShadowRoot } {
  document.querySelector('lotse-inspector')?.remove()
  const host = document.createElement('lotse-inspector')
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = styles
  // Not into the body, which a page may transform, scale or empty.
  document.documentElement.append(host)
  for (const name of OURS) host.addEventListener(name, (event) => event.stopPropagation())
  if ('popover' in host) {
    host.popover = 'manual'
    host.showPopover()
  }
  return { host, root }
}
