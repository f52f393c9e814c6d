// @vitest-environment happy-dom
import type { LotseEvent } from '@lotse/contract'
import { expect, it } from 'vitest'
import { cleanUrl } from './cleanUrl.ts'
import { redact } from './redact.ts'

const said = (text: string, query?: string[]): unknown =>
  redact({ messageId: '1', type: 'track', anonymousId: 'a', timestamp: '', properties: { text } } as LotseEvent, query)
    .properties?.text

it.each([
  ['jane.doe+shop@mail.example.com', '[mail]'],
  ['to jane@example.de, please', 'to [mail], please'],
  ['jane%40example.de', '[mail]'],
  ['+49 171 2345678', '[phone]'],
  ['call 0049 40 123456 now', 'call [phone] now'],
  ['(040) 123 45-67', '[phone]'],
  ['040/1234567', '[phone]'],
  ['01712345678', '[phone]'],
  ['555-123-4567', '[phone]'],
  ['+1 (555) 123-4567', '[phone]'],
  ['4111 1111 1111 1111', '[card]'],
  ['4111111111111111', '[card]'],
  ['card 378282246310005!', 'card [card]!'],
  ['https://a.test/?utm_term=4111+1111+1111+1111', 'https://a.test/?utm_term=[card]'],
  ['/pay/4111%201111%201111%201111/x', '/pay/[card]/x'],
  ['/of%204111%201111%201111%201111', '/of%20[card]'],
  ['/s%2FeyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjIn0.c2ln', '/s%2F[token]'],
  ['/s/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjIn0.c2ln-_/x', '/s/[token]/x'],
  ['unsigned eyJhbGciOiJub25lIn0.eyJzdWIiOiJjIn0. end', 'unsigned [token] end'],
  ['eyJhbGciOiJkaXIifQ..aXY.Y2lwaGVy.dGFn', '[token]'],
])('%s is taken out', (text, clean) => expect(said(text)).toBe(clean))

it.each([
  '4111 1111 1111 1112', '4006381333931', '0123456789012', 'SKU-0171-2345', '2026-11-22 10:00', '22-11-2026', '01-02-2026', '49,90 €', 'eyJ.x', 'heyJude.flac.mp3', 'eyJacket.de',
  '10 x 20 x 30', 'B-123-456-7890', '@home', 'a@b', 'lt-41111111111111114111111111111111', '1.234.567,89', '12345678',
])('%s stays', (text) => expect(said(text)).toBe(text)) // biome-ignore format: a table

it('addresses keep only the allowed query, and no fragment', () => {
  expect(said('https://a.test/p?token=x&utm_source=s&size=m#f', ['size'])).toBe('https://a.test/p?utm_source=s&size=m')
  expect(said('https://a.test/p')).toBe('https://a.test/p')
})

it('reaches page and campaign, nested lists and objects, and leaves what the site says on purpose', () => {
  const mail = 'jane@example.de'
  const event: LotseEvent = {
    messageId: '1',
    type: 'identify',
    anonymousId: 'a',
    timestamp: '',
    properties: { list: [{ deep: [mail] }], n: 1, none: null },
    traits: { mail },
    context: { page: { title: `Hi ${mail}` }, campaign: { content: mail }, facts: { user: { mail } } },
  }
  expect(redact(event)).toEqual({
    ...event,
    properties: { list: [{ deep: ['[mail]'] }], n: 1, none: null },
    context: { ...event.context, page: { title: 'Hi [mail]' }, campaign: { content: '[mail]' } },
  })
})

it.each(['data:text/html,jane', 'file:///home/jane/x', 'android-app://com.example/jane', 'a:jane', 'no address'])(
  '%s is no address of a page: nothing of it is kept',
  (url) => expect(cleanUrl(url)).toBe(''),
)
