/** True, false, or undefined: unknown. */
export type Answer3 = boolean | undefined

/** What groups are made of. */
type Member = (one: never, other: never) => Answer3

// Groups are pairs of pairs: a closure that calls two is faster than one that goes round a list, by a third. `all` and `any`
// are written out, although they mirror each other: one function for both costs twice the time, because its calls are mixed.

/** `all` of two, by Kleene's strong logic: false as soon as one is. */
export const both = <M extends Member>(first: M, second: M): M =>
  ((a, b) => {
    const one = first(a, b)
    if (one === false) return one
    const other = second(a, b)
    return one || other === false ? other : one
  }) as M

/** `any` of two: true as soon as one is. */
export const either = <M extends Member>(first: M, second: M): M =>
  ((a, b) => {
    const one = first(a, b)
    if (one) return one
    const other = second(a, b)
    return other || one === false ? other : one
  }) as M

/** Whether at least so many are true; unknown while it depends on what is unknown. */
export function atLeast(least: number, answers: Answer3[]): Answer3 {
  const may = answers.filter((one) => one !== false)
  return may.filter(Boolean).length >= least || (may.length < least ? false : undefined)
}

export const not = (value: Answer3): Answer3 => (value === undefined ? value : !value)
