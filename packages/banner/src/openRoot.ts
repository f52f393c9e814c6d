import { element } from './element.ts'
import { LOOK } from './look.ts'
import type { Speech } from './speak.ts'

/** The one element that stands in the page; all else is in its shadow. */
export function openRoot({ language, dir }: Speech): HTMLElement {
  const host = element('lotse-choice' as 'div', { lang: language, dir })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(LOOK)
  host.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet]
  return host
}

/** Puts a part of ours into the page. */
export function show(root: HTMLElement, part: HTMLElement): void {
  root.shadowRoot!.append(part)
  // First in the page: the first Tab reaches it.
  if (!root.isConnected) document.body.prepend(root)
}
