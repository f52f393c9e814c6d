/** Share of tests without a true difference whose interval leaves zero out at any time, however often it is looked at. */
export const ALPHA = 0.05

/**
 * Visitors, both groups together, at which the interval is about as narrow as one of this method can be. Fixed before
 * anyone looks: a value fitted to the data would break the promise.
 */
const TUNED_AT = 5_000

/** Of normal mixing, squared: Waudby-Smith et al., section "Tuning". */
const RHO_SQUARED = (-2 * Math.log(ALPHA) + Math.log(-2 * Math.log(ALPHA) + 1)) / TUNED_AT

/**
 * How many standard errors to each side of an estimate from `n` visitors an interval must reach so that it holds at all
 * times at once with probability 1 − `ALPHA`: an asymptotic confidence sequence by the normal mixture, I. Waudby-Smith,
 * D. Arbour, R. Sinha, E. H. Kennedy, A. Ramdas, "Time-uniform central limit theory and asymptotic confidence
 * sequences", Annals of Statistics 52 (2024), theorem 2.2. https://arxiv.org/abs/2103.06476
 */
export function alwaysValidReach(n: number): number {
  const t = n * RHO_SQUARED
  return Math.sqrt(((2 * (t + 1)) / t) * Math.log(Math.sqrt(t + 1) / ALPHA))
}
