import type { Properties } from '@lotse/contract'

/** What one visitor saw in one slot. Held out: `variant` is the one they would have seen. */
export interface Exposed {
  slot: string
  variant: string
  /** Of a test; else empty. */
  arm: string
  holdout: boolean
  firstAt: number
  exposures: number
  clicks: number
  /** ms in view, all views together. */
  dwell: number
  convertedAt: number | null
  value: number
}

/** ms: a page left open in view overnight is not read all night. */
const LONGEST_DWELL = 600_000

export const exposedKey = ({
  slot,
  variant,
  arm,
  holdout,
}: Pick<Exposed, 'slot' | 'variant' | 'arm' | 'holdout'>): string => JSON.stringify([slot, variant, arm, holdout])

/** Counts an `exposure` (half of the content seen for a second), a click on it, or how long it was in view. */
export function noteExposure(
  exposed: Map<string, Exposed>,
  name: 'exposure' | 'exposure_click' | 'exposure_dwell',
  properties: Properties,
  time: number,
): void {
  const { slot, variant, arm, reason, instead, engagement_time_msec: dwell } = properties
  if (typeof slot !== 'string') return
  // A click names what was held out, not the reason.
  const holdout = reason === 'holdout' || (reason === undefined && typeof instead === 'string')
  const shown = holdout ? instead : variant
  const identity = {
    slot,
    variant: typeof shown === 'string' && shown !== '' ? shown : 'default',
    arm: typeof arm === 'string' ? arm : '',
    holdout,
  }
  const key = exposedKey(identity)
  const row = exposed.get(key)
  if (name === 'exposure_click') {
    if (row) row.clicks++
  } else if (name === 'exposure_dwell') {
    if (row && typeof dwell === 'number' && dwell > 0) row.dwell += Math.min(Math.round(dwell), LONGEST_DWELL)
  } else if (row) row.exposures++
  else exposed.set(key, { ...identity, firstAt: time, exposures: 1, clicks: 0, dwell: 0, convertedAt: null, value: 0 })
}
