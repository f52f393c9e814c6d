import { expect, it } from 'vitest'
import { sentence } from './sentence.ts'

const config = {
  events: { gift_wrap: { label: { de: 'Geschenkpapier gewählt', en: 'Gift wrap chosen' } } },
  facts: { 'crm.segment': { type: 'text' as const, label: 'Segment' } },
  audiences: [{ id: 'regulars', label: { de: 'Stammkundschaft', en: 'Regulars' }, when: { event: 'login' } }],
}

it('says what a site calls its own events, facts and audiences', () => {
  expect(sentence({ event: 'gift_wrap', within: '7d' }, 'de', config)).toBe(
    'Geschenkpapier gewählt: mindestens einmal innerhalb von 7 Tagen',
  )
  expect(sentence({ fact: 'crm.segment', is: 'b2b' }, 'en', config)).toBe('Segment is b2b')
  expect(sentence({ audience: 'regulars' }, 'en', config)).toBe('belongs to Regulars')
  expect(sentence({ event: 'gift_wrap' }, 'en')).toMatch(/^gift_wrap/)
})
