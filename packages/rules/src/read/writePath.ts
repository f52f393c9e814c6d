import type { Json, Properties } from '@lotse/contract'

/** A copy with a value at a dot path: `crm.segment` → `{ crm: { segment: … } }`. What stands in the way gives way. */
export function writePath(into: Properties, path: string, value: Json): Properties {
  const dot = path.indexOf('.')
  if (dot < 0) return { ...into, [path]: value }
  const [key, rest] = [path.slice(0, dot), path.slice(dot + 1)]
  const inner = Object.hasOwn(into, key) ? into[key] : undefined
  const branch = inner && typeof inner === 'object' && !Array.isArray(inner) ? inner : {}
  return { ...into, [key]: writePath(branch, rest, value) }
}
