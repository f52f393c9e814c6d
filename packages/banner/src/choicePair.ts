import { element, push } from './element.ts'
import type { Speech } from './speak.ts'

/** Reject and accept: one look, one size, one click each. */
export const choicePair = (say: Speech['say'], chosen: (granted: boolean) => void): HTMLElement =>
  element(
    'div',
    { class: 'pair' },
    push(say('reject'), () => chosen(false), 'choice'),
    push(say('accept'), () => chosen(true), 'choice'),
  )
