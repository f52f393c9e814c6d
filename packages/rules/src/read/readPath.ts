const own = Object.prototype.hasOwnProperty

/**
 * Compiles a dot path to a reader of own properties; through a list it reads each element (`items.item_id`).
 * null: said to be none, here or above. Only own properties are seen, so `__proto__`, `constructor` and `prototype` of
 * the language are not.
 */
export function readPath(path: string): (from: unknown) => unknown {
  const keys = path.split('.')
  const step = (from: unknown, at: number): unknown => {
    if (from === null || at === keys.length) return from
    if (Array.isArray(from)) {
      const found = from.map((each) => step(each, at)).filter((each) => each != null)
      return found.length ? found : undefined
    }
    if (typeof from !== 'object' || !own.call(from, keys[at]!)) return undefined
    return step((from as Record<string, unknown>)[keys[at]!], at + 1)
  }
  return (from) => {
    if (keys[1] && typeof from === 'object' && from && own.call(from, path))
      return (from as Record<string, unknown>)[path]
    return step(from, 0)
  }
}
