import { make } from '../frame/make.ts'
import type { Desk } from '../frame/room.ts'
import { sayBytes } from '../frame/time.ts'
import type { Kept } from './createKept.ts'

/** Word → keys, as in `packages/contract/storage-inventory.json`. */
const KINDS: [word: string, key: RegExp][] = [
  ['keptChoice', /^lotse\.consent$|^record$/],
  ['keptProfile', /^(?:lotse\.)?state$/],
  ['keptChannel', /^lotse\.channel$/],
  ['keptId', /^id$/],
  ['keptLog', /^\d+$/],
  ['keptQueue', /^[q-z][0-9a-f-]{36}\.\d+$/],
]

/** What stands behind a text of JSON; else the text. */
const readable = (value: unknown): string => {
  try {
    return JSON.stringify(typeof value === 'string' ? JSON.parse(value) : value, null, 2)
  } catch {
    return String(value)
  }
}

/** Everything kept in this browser: what it is for, how large, and opened, what it says. Many entries of a kind are one line. */
export function drawKept(kept: Kept[], { say, language }: Desk): Node[] {
  if (!kept.length) return [make('p', { class: 'quiet' }, say('nothingKept'))]
  const groups = new Map<string, Kept[]>()
  for (const one of kept) {
    const word = KINDS.find(([, key]) => key.test(one.key))?.[0]
    const group = word === 'keptLog' || word === 'keptQueue' ? `${one.where} ${word}` : `${one.where} ${one.key}`
    groups.set(group, [...(groups.get(group) ?? []), one])
  }
  const sum = (all: Kept[]) =>
    sayBytes(
      all.reduce((total, { bytes }) => total + bytes, 0),
      language,
    )
  const rows = [...groups].map(([id, all]) => {
    const { where, key } = all[0]!
    const word = KINDS.find(([, one]) => one.test(key))?.[0] ?? 'keptOther'
    const count = all.length > 1 ? ` (${all.length})` : ''
    return make(
      'li',
      { 'data-key': id },
      make(
        'details',
        {},
        make('summary', {}, make('span', { class: 'label' }, say(word) + count), make('span', { class: 'figure' }, sum(all)), make('small', {}, all.length > 1 ? where : `${where} · ${key}`)),
        make('pre', { tabindex: 0 }, all.map(({ value }) => readable(value)).join('\n')),
      ),
    ) // biome-ignore format: one thought
  })
  return [make('p', { class: 'quiet' }, say('keptSum', kept.length, sum(kept))), make('ul', { class: 'kept' }, ...rows)]
}
