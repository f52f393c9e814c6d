// @vitest-environment happy-dom
import type { CollectConfig, PurposeConfig } from '@lotse/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { describePurposes } from './describePurposes.ts'
import { speak } from './speak.ts'

const describeIn = (ids: string[], collect?: CollectConfig, purposes: PurposeConfig[] = []) =>
  describePurposes(ids, { ...(collect && { collect }), consent: { purposes } }, speak('en', {}, { days: 90 }))
const both = ['analytics', 'personalization']

beforeAll(() => void (location.href = 'https://shop.example/page'))

describe('describePurposes', () => {
  it('says how long, and who receives it', () => {
    const receivers = [undefined, '/lotse', 'https://shop.example/lotse', 'https://collect.example/v'].map((endpoint) =>
      describeIn(both, endpoint ? { endpoint } : undefined).map(({ text }) => text),
    )
    for (const texts of receivers) for (const text of texts) expect(text).toContain('90 days')
    const [none, path, own, other] = receivers
    expect(none![0]).toMatch(/Nothing of it is sent\.$/)
    expect(path![0]).toMatch(/Only this website receives it\.$/)
    expect(own).toEqual(path)
    expect(other![0]).toMatch(/It is received by collect\.example\.$/)
  })

  it('says of personalization that something leaves the browser only with statistics', () => {
    expect(describeIn(both)[1]!.text).toMatch(/Nothing of it is sent\.$/)
    expect(describeIn(both, { endpoint: '/' })[1]!.text).toMatch(/only if you also allow “visit statistics”\.$/)
    expect(describeIn(['personalization'], { endpoint: '/' })[0]!.text).toMatch(/Nothing of it is sent\.$/)
  })

  it('names every other recipient with its country, beside the site’s own text too', () => {
    const destinations = [
      { id: 'a', type: 'segment' as const, endpoint: 'https://a.example', recipient: 'Acme Inc.', country: 'US' },
      { id: 'b', type: 'segment' as const, endpoint: 'https://b.example', recipient: 'Beta', country: 'FR', purpose: 'ads' },
    ] // biome-ignore format: a table
    const speech = speak('en', {}, { days: 90 })
    const purposes = [{ id: 'ads', label: 'ads', text: 'Our own words.' }]
    const [analytics, ads] = describePurposes(['analytics', 'ads'], { destinations, consent: { purposes } }, speech)
    expect(analytics!.text).toMatch(/90 days\. It is received by Acme Inc\. \(United States\)\.$/)
    expect(ads!.text).toBe('Our own words. It is received by Beta (France).')
  })

  it('takes label and text of the config', () => {
    const videos: PurposeConfig = { id: 'videos', label: { en: 'videos', de: 'Filme' }, text: 'Plays them.' }
    expect(describeIn(['videos', 'ads', 'chat'], undefined, [videos, { id: 'ads', label: 'ads' }])).toEqual([
      { id: 'videos', name: 'videos', text: 'Plays them.' },
      { id: 'ads', name: 'ads', text: expect.stringContaining('advertising services') },
      { id: 'chat', name: 'chat', text: '' },
    ])
  })
})
