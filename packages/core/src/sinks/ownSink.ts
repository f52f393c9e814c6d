import type { LotseConfig, Sink } from '@lotse/contract'
import { withoutSlash } from './withoutSlash.ts'

/** The site's own collector, where it has one. */
export const ownSink = ({ collect }: Pick<LotseConfig, 'collect'>): Sink[] =>
  collect ? [{ name: 'q', url: `${withoutSlash(collect.endpoint)}/v1/batch`, purpose: 'analytics', ...(collect.writeKey && { writeKey: collect.writeKey }) }] : [] // biome-ignore format: one thought
