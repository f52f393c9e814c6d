import { choicePair } from './choicePair.ts'
import { element, push } from './element.ts'
import { type Links, noticeLinks } from './noticeLinks.ts'
import type { Speech } from './speak.ts'

/** The first layer: a region that holds nobody up. `sentence` names the purposes. */
export function askRegion(
  say: Speech['say'],
  links: Links,
  sentence: string,
  chosen: (granted: boolean) => void,
  settings: () => void,
): HTMLElement {
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
