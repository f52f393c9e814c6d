import type { Facts, LotseConfig } from '@lotse/contract'

/** What of `now` differs from `before`, top key by top key, less what is declared `"local": true`. */
export function changedFacts(before: Facts, now: Facts, declared: LotseConfig['facts']): Facts | undefined {
  const changed = Object.entries(now).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]))
  return changed.length ? withoutLocal(Object.fromEntries(changed), declared) : undefined
}

function withoutLocal(facts: Facts, declared: LotseConfig['facts'] = {}, prefix = ''): Facts {
  const kept = Object.entries(facts).filter(([key]) => !declared[prefix + key]?.local)
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      value && typeof value === 'object' && !Array.isArray(value)
        ? withoutLocal(value, declared, `${prefix}${key}.`)
        : value,
    ]),
  )
}
