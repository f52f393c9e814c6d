import type { Stored } from '@lotse/browser'

/** Text → the keys that it stands for, as in `packages/contract/storage-inventory.json`. */
const KINDS: [text: string, key: RegExp][] = [
  ['keptChoice', /^lotse.consent$|\brecord$/],
  ['keptProfile', /^(lotse\.)?state$/],
  ['keptChannel', /^lotse\.channel$/],
  ['keptId', /^id$/],
  ['keptVisits', /^\d+$/],
  ['keptUnsent', /^[q-z][0-9a-f-]{36}\.\d+$/],
]

/** What is stored, in a visitor's words: one line for each kind, its sizes added up. What no kind fits is said as it is. */
export function sayStored(stored: Stored[], language: string, say: (key: string, values?: object) => string): string[] {
  const rows = new Map<string, Stored[]>()
  for (const one of stored) {
    const kind = KINDS.find(([, key]) => key.test(one.key))?.[0] ?? `${one.where} ${one.key}`
    rows.set(kind, [...(rows.get(kind) ?? []), one])
  }
  const number = new Intl.NumberFormat(language)
  const kinds = [...KINDS.map(([text]) => text), ...rows.keys()].filter((kind) => rows.has(kind))
  return [...new Set(kinds)].map((kind) => {
    const all = rows.get(kind)!
    const bytes = number.format(all.reduce((sum, one) => sum + one.bytes, 0))
    return say('entry', { place: say(kind, { count: number.format(all.length) }), bytes })
  })
}
