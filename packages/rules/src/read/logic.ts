/** True, false, or undefined: unknown. */
export type Answer3 = boolean | undefined

/** False as soon as one is false, else unknown as soon as one is unknown (Kleene's strong logic). */
export function every<T>(members: readonly T[], test: (member: T) => Answer3): Answer3 {
  let result: Answer3 = true
  for (const member of members) {
    const one = test(member)
    if (one === false) return false
    if (one === undefined) result = undefined
  }
  return result
}

/** True as soon as `least` are true; false once that cannot happen any more; else unknown. */
export function some<T>(members: readonly T[], test: (member: T) => Answer3, least = 1): Answer3 {
  let yes = 0
  let unknown = 0
  for (const member of members) {
    const one = test(member)
    if (one && ++yes >= least) return true
    if (one === undefined) unknown++
  }
  return yes >= least ? true : yes + unknown >= least ? undefined : false
}

export function not(value: Answer3): Answer3 {
  return value === undefined ? undefined : !value
}
