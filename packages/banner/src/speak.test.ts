import { describe, expect, it } from 'vitest'
import { speak } from './speak.ts'

const say = (language: string, key: string, own = {}) => speak(language, own, { days: 180 }).say(key)

describe('speak', () => {
  it('says it in the language of the page, else in its base language, else in English', () => {
    expect(say('de', 'reject')).toBe('Alle ablehnen')
    expect(say('de-AT', 'reject')).toBe('Alle ablehnen')
    expect(say('DE_ch', 'reject')).toBe('Alle ablehnen')
    expect(say('fi', 'reject')).toBe('Reject all')
    expect(say('', 'reject')).toBe('Reject all')
    expect(speak('fi', {}, {}).language).toBe('en')
  })

  it('lets the config say it otherwise, in further languages, too', () => {
    expect(say('de-AT', 'title', { de: { title: 'Moin' } })).toBe('Moin')
    expect(say('de', 'reject', { de: { title: 'Moin' } })).toBe('Alle ablehnen')
    expect(say('de-AT', 'reject', { 'de-AT': { title: 'Servus' } })).toBe('Alle ablehnen')
    const finnish = speak('fi-FI', { fi: { reject: 'Hylkää kaikki' } }, {})
    expect([finnish.language, finnish.say('reject'), finnish.say('accept')]).toEqual([
      'fi',
      'Hylkää kaikki',
      'Accept all',
    ])
  })

  it('knows which languages are written from right to left', () => {
    for (const language of ['ar', 'he', 'fa', 'ur']) expect(speak(language, { [language]: {} }, {}).dir).toBe('rtl')
    expect(speak('ar', {}, {}).dir).toBe('ltr')
    expect(speak('de', {}, {}).dir).toBe('ltr')
  })

  it('fills in values, known figures and other texts', () => {
    expect(say('de', 'necessaryText')).toContain('180 Tage')
    expect(speak('en', {}, {}).say('toHost', { host: 'b.example' })).toBe('It is received by b.example.')
    expect(say('de', 'withStatistics')).toContain('„Besuchsstatistik“')
    expect(say('de', 'nothing of the kind')).toBeUndefined()
  })

  it('reads a text of the config', () => {
    const { read, list } = speak('de-DE', {}, {})
    expect([read('so'), read({ en: 'a', de: 'b' }), read({ en: 'a' }), read({ fr: 'c' }), read(undefined)]).toEqual([
      'so',
      'b',
      'a',
      'c',
      undefined,
    ])
    expect(list(['a', 'b', 'c'])).toBe('a, b und c')
  })
})
