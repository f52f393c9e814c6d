/**
 * Nesting (the value itself is 1) and number of keys of a JSON value, without recursion, so that a deep one cannot
 * exhaust the stack. Stops counting below `enough` levels.
 */
export function measureJson(value: unknown, enough: number): { depth: number; keys: number } {
  let depth = 0
  let keys = 0
  let level: unknown[] = [value]
  while (level.length > 0 && depth <= enough) {
    depth++
    const next: unknown[] = []
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue
      const inner = Object.values(one)
      if (!Array.isArray(one)) keys += inner.length
      for (const child of inner) if (typeof child === 'object' && child !== null) next.push(child)
    }
    level = next
  }
  return { depth, keys }
}
