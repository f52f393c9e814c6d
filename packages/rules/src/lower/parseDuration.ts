const UNITS: { [unit: string]: number } = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5, w: 6048e5 }

/** `30m`, `7d`, `1.5h` → milliseconds; anything else → undefined. */
export function parseDuration(text: unknown): number | undefined {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)(ms|[smhdw])$/.exec(typeof text === 'string' ? text : '') ?? []
  return unit ? Number(digits) * UNITS[unit]! : undefined
}
