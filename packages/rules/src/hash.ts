/** FNV-1a, 32 bit, over UTF-16 code units, as GrowthBook's SDKs compute it. */
export function fnv(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/**
 * A number from 0 to 1 (exclusive) that is the same for the same seed and value everywhere, for ever.
 * Bit-compatible with GrowthBook's hash versions 1 and 2; of another version: null.
 * Source: GrowthBook "build your own SDK", section hash.
 */
export function hash(seed: string, value: string, version = 2): number | null {
  if (version === 2) return (fnv(`${fnv(seed + value)}`) % 10000) / 10000
  return version === 1 ? (fnv(value + seed) % 1000) / 1000 : null
}
