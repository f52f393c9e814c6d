const UNITS = { s: 'second', m: 'minute', h: 'hour', d: 'day', w: 'week' } as const

/** `7d` → `7 days`, in any language that `Intl` knows. */
export function sayDuration(text: string, language: string): string {
  const [, count, unit] = /^(\d+(?:\.\d+)?)([smhdw])$/.exec(text) ?? []
  if (!unit) return text
  return new Intl.NumberFormat(language, { style: 'unit', unit: UNITS[unit as keyof typeof UNITS], unitDisplay: 'long' }).format(Number(count)) // biome-ignore format: one thought
}

/** Milliseconds in their largest unit. */
export function sayTime(ms: number, language: string): string {
  const [size, unit] = ([[864e5, 'd'], [36e5, 'h'], [6e4, 'm']] as const).find(([one]) => ms >= one) ?? [1e3, 's'] // biome-ignore format: a table
  return sayDuration(`${Math.round((ms / size) * 10) / 10}${unit}`, language)
}

export const sayMoment = (iso: string, language: string): string =>
  new Date(iso).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
