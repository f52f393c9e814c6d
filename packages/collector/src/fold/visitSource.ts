import type { LotseEvent } from '@lotse/contract'
import { cutText } from '../store/cutText.ts'

/** `utm_medium` as people write it → source, after GA4's default channel groups. https://support.google.com/analytics/answer/9756891 */
const mediums: [RegExp, string][] = [
  [/^(.*cp.*|ppc|retargeting|paid.*)$/, 'paid'],
  [/^(display|banner|interstitial)$/, 'display'],
  [/^e[-_ ]?mail$/, 'email'],
  [/^(social|social-network|social-media|sm)$/, 'social'],
  [/^organic$/, 'search'],
  [/^affiliates?$/, 'affiliate'],
  [/^(referral|app|link)$/, 'referral'],
]

/** Of a name, characters: a channel that is an essay is none. */
const LONGEST = 100

const byReferrer: { [referrerClass: string]: string | undefined } = {
  __proto__: null as never,
  none: 'direct',
  search: 'search',
  social: 'social',
  email: 'email',
  other: 'referral',
}

/**
 * Where a visit came from, as far as one event tells: a channel beside the web (`till`, `call-centre`, …), the campaign's
 * medium, a click id (`paid`), else the referrer's class. Null: it does not tell (a page reached from inside).
 */
export function visitSource({ context }: LotseEvent): string | null {
  const { channel, campaign, page } = context ?? {}
  const said = textOf(channel)
  if (said && said !== 'web') return said
  const medium = textOf(campaign?.medium)?.trim().toLowerCase()
  if (medium) return mediums.find(([pattern]) => pattern.test(medium))?.[1] ?? medium
  if (campaign?.clickId) return 'paid'
  return byReferrer[textOf(page?.referrerClass) ?? ''] ?? null
}

/** Whoever sends may say anything; a source is a short text. */
const textOf = (said: unknown): string | undefined => (typeof said === 'string' ? cutText(said, LONGEST) : undefined)
