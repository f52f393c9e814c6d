import { choicePair } from './choicePair.ts'
import { element, push } from './element.ts'
import { type Links, noticeLinks } from './noticeLinks.ts'
import type { Speech } from './speak.ts'

export interface AskOptions {
  speech: Speech
  links: Links
  /** One sentence that names the purposes. */
  sentence: string
  chosen(granted: boolean): void
  settings(): void
}

/** The first layer: a region that holds nobody up. */
export function askRegion({ speech: { say }, links, sentence, chosen, settings }: AskOptions): HTMLElement {
  const title = element('p', { class: 'title', id: 'title' }, say('title'))
  return element(
    'section',
    { role: 'region', 'aria-labelledby': 'title' },
    element('div', { class: 'words' }, title, element('p', {}, sentence)),
    element(
      'div',
      { class: 'acts' },
      choicePair(say, chosen),
      element('div', { class: 'more' }, push(say('settings'), settings), ...noticeLinks(say, links)),
    ),
  )
}
