import type { CampaignFacts } from '@lotse/contract'

/** What advertisers add to an address to know a click again. */
export const CLICK_IDS: string[] = [
  'gclid',
  'gbraid',
  'wbraid',
  'dclid',
  'fbclid',
  'msclkid',
  'ttclid',
  'twclid',
  'li_fat_id',
]

/** Campaign facts of an address's query (`utm_*`, click ids); undefined where it has none. */
export function readCampaign(query: URLSearchParams): CampaignFacts | undefined {
  const campaign: CampaignFacts = {}
  const set = (key: keyof CampaignFacts, value: string | null | undefined): void => {
    if (value) campaign[key] = value.slice(0, 200)
  }
  for (const key of ['source', 'medium', 'term', 'content'] as const) set(key, query.get(`utm_${key}`))
  set('name', query.get('utm_campaign'))
  const clickId = CLICK_IDS.find((id) => query.has(id))
  set('clickId', clickId && query.get(clickId))
  return Object.keys(campaign).length ? campaign : undefined
}
