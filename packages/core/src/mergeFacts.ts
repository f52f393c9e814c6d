import type { Facts, Json, LotseConfig } from '@lotse/contract'

const REFUSED = /^(?:__proto__|constructor|prototype)$/
const isObject = (value: unknown): value is Facts => !!value && typeof value === 'object' && !Array.isArray(value)

/** Merges nested facts into a new object; null forgets. Keys that could reach the language's prototypes are left out. */
export function mergeFacts(into: Facts, facts: Facts): Facts {
  const merged: Facts = { ...into }
  for (const [key, value] of Object.entries(facts)) {
    if (REFUSED.test(key)) continue
    merged[key] = isObject(value) ? mergeFacts(isObject(merged[key]) ? merged[key] : {}, value) : (value as Json)
  }
  return merged
}

/** What of `now` differs from `before`, top key by top key, less what is declared `"local": true`. */
export function changedFacts(before: Facts, now: Facts, declared: LotseConfig['facts']): Facts | undefined {
  const changed = Object.entries(now).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]))
  return changed.length ? withoutLocal(Object.fromEntries(changed), declared) : undefined
}

function withoutLocal(facts: Facts, declared: LotseConfig['facts'] = {}, prefix = ''): Facts {
  const kept = Object.entries(facts).filter(([key]) => !declared[prefix + key]?.local)
  return Object.fromEntries(
    kept.map(([key, value]) => [key, isObject(value) ? withoutLocal(value, declared, `${prefix}${key}.`) : value]),
  )
}
