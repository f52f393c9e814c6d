import { LOOK } from './look.ts'
import type { Speech } from './speak.ts'

/** The one element that stands in the page; all else is in its shadow. */
export interface Root {
  shadow: ShadowRoot
  /** Puts a part of ours into the page. */
  show(part: HTMLElement): void
  remove(): void
}

export function openRoot({ language, dir }: Speech): Root {
  const host = document.createElement('lotse-choice')
  host.lang = language
  host.dir = dir
  const shadow = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(LOOK)
  shadow.adoptedStyleSheets = [sheet]
  return {
    shadow,
    show(part) {
      shadow.append(part)
      // First in the page: the first Tab reaches it.
      if (!host.isConnected) document.body.prepend(host)
    },
    remove: () => host.remove(),
  }
}
