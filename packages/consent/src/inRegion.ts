import type { ByRegion } from '@lotse/contract'

/** The value for a region, else for its country (`US-CA` → `US`), else the default. */
export function inRegion<T>(table: ByRegion<T>, region: unknown): T {
  const name = `${region}`
  return table[[name, name.split('-')[0]!].find((one) => Object.hasOwn(table, one)) ?? 'default']!
}
