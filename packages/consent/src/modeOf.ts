import type { ConsentConfig, Mode } from '@lotse/contract'

/** The mode for a region (ISO 3166); without one, or of an unknown one, the default; without any, `optIn`. */
export function modeOf({ mode = 'optIn' }: ConsentConfig, region: unknown): Mode {
  if (typeof mode === 'string') return mode
  return (typeof region === 'string' && Object.hasOwn(mode, region) ? mode[region] : mode.default) ?? 'optIn'
}
