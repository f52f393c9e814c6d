import type { Facts, Json } from '@lotse/contract'

const REFUSED = new Set(['__proto__', 'constructor', 'prototype'])
const isObject = (value: unknown): value is Facts => !!value && typeof value === 'object' && !Array.isArray(value)

/** Merges nested facts into a new object; null forgets. Keys that could reach the language's prototypes are left out. */
export function mergeFacts(into: Facts, facts: Facts): Facts {
  const merged: Facts = { ...into }
  for (const [key, value] of Object.entries(facts)) {
    if (REFUSED.has(key)) continue
    if (isObject(value)) merged[key] = mergeFacts(isObject(merged[key]) ? merged[key] : {}, value)
    else merged[key] = value as Json
  }
  return merged
}

/** What of `now` differs from `before`, top key by top key. */
export function changedFacts(before: Facts, now: Facts): Facts | undefined {
  const changed = Object.entries(now).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]))
  return changed.length ? Object.fromEntries(changed) : undefined
}
