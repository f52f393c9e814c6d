import type { SampleRatio } from '@lotse/contract'
import jstat from 'jstat'

/**
 * Below this chance the split is taken for broken; strict, because it is looked at daily. A. Fabijan et al., "Diagnosing
 * Sample Ratio Mismatch in Online Controlled Experiments", KDD 2019.
 */
const MISMATCH = 0.0005

/** Fewer expected in a group, and the χ² distribution is no good approximation (W. G. Cochran, Biometrics 10, 1954). */
const LEAST_EXPECTED = 5

/**
 * Whether the groups are as large as their shares say: Pearson's χ² test of goodness of fit. Undefined with fewer than
 * two groups or too few visitors.
 */
export function checkSampleRatio(groups: { name: string; visitors: number; share: number }[]): SampleRatio | undefined {
  const everyone = groups.reduce((sum, { visitors }) => sum + visitors, 0)
  const shares = groups.reduce((sum, { share }) => sum + share, 0)
  const compared = groups.map(({ name, visitors, share }) => ({
    name,
    visitors,
    expected: (everyone * share) / shares,
  }))
  if (groups.length < 2 || compared.some(({ expected }) => !(expected >= LEAST_EXPECTED))) return undefined
  const statistic = compared.reduce((sum, { visitors, expected }) => sum + (visitors - expected) ** 2 / expected, 0)
  const p = 1 - jstat.chisquare.cdf(statistic, groups.length - 1)
  return { groups: compared, statistic, p, mismatch: p < MISMATCH }
}
