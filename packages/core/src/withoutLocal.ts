import type { Facts, LotseConfig } from '@lotse/contract'

/** Leaves out facts declared `"local": true`: they never leave the browser. */
export function withoutLocal(facts: Facts, declared: LotseConfig['facts'] = {}, prefix = ''): Facts {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([key]) => !declared[prefix + key]?.local)
      .map(([key, value]) => [
        key,
        value && typeof value === 'object' && !Array.isArray(value)
          ? withoutLocal(value, declared, `${prefix}${key}.`)
          : value,
      ]),
  )
}
