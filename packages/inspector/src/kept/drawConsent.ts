import type { BannerPart } from 'lotse'
import { make, push } from '../frame/make.ts'
import type { Desk } from '../frame/room.ts'
import { mark } from '../who/drawTree.ts'

const DAY = 864e5

/** The choice as it stands: purpose by purpose, by whose word, until when, and what it means for events now. */
export function drawConsent(desk: Desk): Node[] {
  const { sight, say, language } = desk
  const { gate, stage, part } = sight.kit
  const { status, granted, confirmed, source } = stage.visitor.get().consent
  const record = gate.record()
  const signals = Object.entries(stage.platform.signals()).filter(([, on]) => on).map(([name]) => name.toUpperCase()) // biome-ignore format: one thought
  const days = stage.config.consent?.days
  const date = (time: number) => new Date(time).toLocaleDateString(language, { dateStyle: 'medium' })
  const facts: [string, string][] = [
    ['state', say(status === 'decided' ? 'decided' : 'undecided')],
    ['source', source ?? '–'],
    ['record', record ? say('recordOf', date(Date.parse(record.date)), days ? date(Date.parse(record.date) + days * DAY) : '–') : say('noRecord')], // biome-ignore format: one thought
    ['confirmed', say(confirmed ? 'mark.true' : 'mark.false')],
    ['signals', signals.join(', ') || say('none')],
  ]
  return [
    make('ul', { class: 'purposes' }, ...gate.purposes.map((id) => make('li', { 'data-key': id }, mark(status === 'decided' ? !!granted[id] : undefined, desk), make('span', {}, say(`purpose.${id}`) === `purpose.${id}` ? id : say(`purpose.${id}`))))), // biome-ignore format: one thought
    make('p', { class: 'quiet' }, say(`gate.${gate.gate()}`)),
    make('dl', {}, ...facts.flatMap(([key, text]) => [make('dt', {}, say(key)), make('dd', {}, text)])),
    make('p', { class: 'acts' }, push(say('openSettings'), () => void part<Awaited<ReturnType<BannerPart>>>('banner').then((banner) => banner?.command('show', false)))), // biome-ignore format: one thought
  ]
}
