import type { LotseEvent } from '@lotse/contract'
import { make } from '../frame/make.ts'
import type { Desk } from '../frame/room.ts'
import { sayMoment } from '../frame/time.ts'
import type { Fate } from './fateOf.ts'

/** One event: when, what, what became of it; opened, all that it says. */
export function drawEvent(made: LotseEvent, { kind, status, time }: Fate, { sight, say, language }: Desk): HTMLElement {
  const { messageId, event = made.type, timestamp, properties = {}, context = {}, type, userId, traits } = made
  const now = sight.kit.stage.platform.now()
  const word = sight.word(event, language)
  const sent = time ? ` · ${sayMoment(time, language, now)}` : ''
  const { page, facts, consent, campaign, device, channel } = context
  const said = { type, properties, ...(userId && { userId }), ...(traits && { traits }), context: { page, facts, campaign, device, channel, consent } } // biome-ignore format: one thought
  return make(
    'li',
    { 'data-key': messageId },
    make(
      'details',
      {},
      make(
        'summary',
        {},
        make('time', { datetime: timestamp }, sayMoment(Date.parse(timestamp), language, now)),
        make('code', {}, event),
        make('span', { class: `chip ${kind}` }, say(`fate.${kind}`, status ?? '')),
        make('small', {}, [word === event ? '' : word, context.page?.path].filter(Boolean).join(' · ')),
      ),
      make('p', { class: 'quiet' }, say(`about.${kind}`, status ?? '') + sent),
      make('pre', { tabindex: 0 }, JSON.stringify(said, null, 2)),
    ),
  )
}
