import { make } from '../frame/make.ts'
import type { Desk } from '../frame/room.ts'
import { sayMoment } from '../frame/time.ts'

/** This page's requests, newest first: when, how many events, answered how. */
export function drawRequests({ sight, say, language }: Desk): HTMLElement {
  const { kit } = sight
  const now = kit.stage.platform.now()
  if (!kit.sent.length) return make('p', { class: 'quiet' }, say('noRequests'))
  const answer = (status: number) => (status ? say(status < 300 ? 'answeredWell' : 'answeredBadly', status) : say('noAnswer')) // biome-ignore format: one thought
  const rows = [...kit.sent]
    .reverse()
    .map(({ time, count, status }) =>
      make(
        'tr',
        {},
        make('td', {}, sayMoment(time, language, now)),
        make('td', {}, say(count === 1 ? 'oneEvent' : 'manyEvents', count)),
        make('td', { class: status && status < 300 ? 'good' : status ? 'bad' : 'quiet' }, answer(status)),
      ),
    )
  const head = make('tr', {}, ...['when', 'what', 'answer'].map((key) => make('th', { scope: 'col' }, say(key))))
  return make('table', {}, make('thead', {}, head), make('tbody', {}, ...rows))
}
