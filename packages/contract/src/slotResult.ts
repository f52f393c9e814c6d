import type { Named } from './report.ts'

export interface SlotResult {
  id: string
  label?: Named['label']
  /** Goal that counts as conversion; left out: none is set. */
  goal?: Named
  variants: VariantResult[]
}

export interface VariantResult {
  /** `default` where the slot kept its own content. */
  variant: string
  arm?: string
  label?: Named['label']
  /** Visitors who saw it, how often, and how many of them clicked. */
  visitors: number
  exposures: number
  clicks: number
  clickedBy: number
  /** Visitors who reached the goal after seeing it, and its value. */
  conversions: number
  value: number
  /** ms that it was in view, mean over its visitors. */
  dwell: number
  /** Visitors who had it in view for `READ_TIME`, or clicked. */
  readers: number
  /** Visitors who would have seen it and were held out. */
  holdout?: { visitors: number; conversions: number; value: number }
  uplift?: Uplift
  /** Of the variant and its comparison; of a test, of all arms, on the first of them. */
  sampleRatio?: SampleRatio
}

/** Whether visitors were divided as the config says: Pearson's χ² test. Where not, no comparison holds. */
export interface SampleRatio {
  /** Arms by their id, `holdout`, or `shown`. */
  groups: { name: string; visitors: number; expected: number }[]
  /** χ² */
  statistic: number
  p: number
  mismatch: boolean
}

/** Difference in conversion between those who saw it and those held out, as shares (0.01: one percentage point). */
export interface Uplift {
  difference: number
  /** 95 % confidence sequence (Waudby-Smith et al. 2024): it holds on every day that it is looked at. */
  low: number
  high: number
  /** `no-difference`: none that is worth seeing, a fifth of the conversion or more. */
  verdict: 'better' | 'worse' | 'no-difference' | 'not-yet-enough'
  /** Of `not-yet-enough`: about how many more visitors, both groups together … */
  missing?: number
  /** … and days, at the rate of the last 14; left out while nobody comes. */
  days?: number
}
