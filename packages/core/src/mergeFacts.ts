import type { Facts, Json } from '@lotse/contract'

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
