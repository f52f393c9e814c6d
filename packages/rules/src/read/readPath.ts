/** An own property, so that `__proto__`, `constructor` and the like of the language are not seen. */
export const own = (from: unknown, key: string): unknown =>
  typeof from === 'object' && from && Object.hasOwn(from, key) ? (from as Record<string, unknown>)[key] : undefined

/**
 * Compiles a dot path to a reader of own properties; through a list it reads each element (`items.item_id`).
 * null: said to be none, here or above.
 */
export function readPath(path: string): (from: unknown) => unknown {
  const keys = path.split('.')
  const step = (from: unknown, at: number): unknown => {
    if (from === null || at === keys.length) return from
    if (!Array.isArray(from)) return step(own(from, keys[at]!), at + 1)
    const found = from.map((each) => step(each, at)).filter((each) => each != null)
    return found.length ? found : undefined
  }
  return (from) => {
    const whole = own(from, path)
    return whole === undefined ? step(from, 0) : whole
  }
}
