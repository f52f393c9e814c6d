import { element } from './element.ts'
import type { Speech } from './speak.ts'

export interface Links {
  privacy?: string
  imprint?: string
}

/** To who is responsible, who receives what and for how long. */
export const noticeLinks = (say: Speech['say'], links: Links): HTMLElement[] =>
  (['privacy', 'imprint'] as const)
    .filter((name) => links[name])
    .map((name) => element('a', { href: links[name]! }, say(name)))
