import { readFileSync } from 'node:fs'
import type { LotseConfig, Rule } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { comparisonEntries } from '../schema/comparison.ts'
import { eventRule, factRule, sequenceRule, visitRule } from '../schema/measure.ts'
import { keysOf, type Shape } from '../walk/reflect.ts'
import { describeConfig } from './describeConfig.ts'
import { describeRule, inOneLine } from './describeRule.ts'
import { describeSlot } from './describeSlot.ts'

const table: { rule: Rule; en: string; de: string }[] = JSON.parse(
  readFileSync(new URL('../../cases/sentences.json', import.meta.url), 'utf8'),
)
const named: Pick<LotseConfig, 'events' | 'audiences'> = {
  events: { gift_wrap: { label: { de: 'Geschenkpapier gewählt', en: 'Gift wrap chosen' } } },
  audiences: [{ id: 'regulars', label: { de: 'Stammkundschaft', en: 'Regulars' }, when: { event: 'login' } }],
}

describe('rules in words', () => {
  it.each(table)('$rule', ({ rule, en, de }) => {
    expect(inOneLine(describeRule(rule, 'en', named))).toBe(en)
    expect(inOneLine(describeRule(rule, 'de-AT', named))).toBe(de)
  })

  const said = JSON.stringify(table.map(({ rule }) => rule))
  const keys = [factRule, eventRule, sequenceRule, visitRule].flatMap((rule) => keysOf(rule as unknown as Shape)!)
  it.each([...new Set([...keys, ...Object.keys(comparisonEntries), 'all', 'any', 'none', 'some', 'audience', 'factor'])].filter((key) => key !== 'note'))(
    'the table has a rule with %s',
    (key) => expect(said).toContain(`"${key}":`),
  ) // biome-ignore format: one thought

  it('no word is missing in either language', () => {
    for (const { en, de } of table) expect(en + de).not.toMatch(/undefined|\[object| {2}|“35|„35/)
  })
})

describe('a whole file', () => {
  const shop: LotseConfig = JSON.parse(readFileSync('examples/shop/lotse.json', 'utf8'))
  it.each(['en', 'de'])('is read aloud in %s: every persona, phase, slot and goal', (language) => {
    const { personas, phases, slots, goals } = describeConfig(shop, language)
    expect([personas.length, phases.length, slots.length, goals.length]).toEqual([5, 7, shop.slots!.length, shop.goals!.length]) // biome-ignore format: one line
    expect(JSON.stringify([personas, phases, slots, goals])).not.toMatch(/undefined|\[object/)
  })

  it('says all that a variant is limited by', () => {
    const config: LotseConfig = { lotse: 1, site: { id: 's', languages: ['de', 'en'] } }
    const [first] = describeSlot(
      {
        id: 'hero',
        variants: [
          {
            id: 'a',
            for: { phase: ['buy', 'ask'], device: 'phone', language: 'de', channel: 'email' },
            when: { event: 'search' },
            schedule: { from: '2026-12-01', to: '2026-12-24T18:00', weekdays: ['mon', 'fri'], hours: ['08:00', '18:00'], timeZone: 'Europe/Berlin' },
            atMost: 3, within: '7d', untilClick: true, group: 'offers', draft: true,
            namespace: { id: 'n', from: 0, to: 50 }, coverage: 20,
            test: [{ id: 'x', share: 50, content: { text: 'Hallo' } }, { id: 'y', share: 50, content: { hide: true } }],
          },
        ],
      },
      'de',
      config,
    ) // biome-ignore format: one variant
    expect(inOneLine(first!)).toBe(
      'In „hero“ erscheint das Erste hiervon, das passt, sonst der eigene Inhalt der Seite: („a“: für alle in der Phase „Kaufen“ oder „Fragen“, am Smartphone, auf Seiten in Deutsch, über den Kanal „email“ Ein Entwurf: Noch sieht das niemand.; (Nur wenn: hat mindestens einmal gesucht); Ab 1. Dezember 2026, bis 24. Dezember 2026 um 18:00, am Montag, Freitag, zwischen 08:00 und 18:00 Uhr, nach der Uhr von Europe/Berlin.; Erscheint höchstens 3-mal innerhalb von 7 Tagen.; Erscheint nach einem Klick darauf nicht wieder.; Aus der Gruppe „offers“ erscheint auf einer Seite nur eines.; Nur für die Besucher von 0 bis 50 % von „n“.; (Ein Test mit 20 % dieser Besucher: 50 % sehen „x“: den Text „Hallo“; 50 % sehen „y“: nichts: Der Platz bleibt leer))',
    )
  })
})
