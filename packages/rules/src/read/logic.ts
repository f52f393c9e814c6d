/** True, false, or undefined: unknown. */
export type Answer3 = boolean | undefined

/** What groups are made of. */
type Member = (one: never, other: never) => Answer3

/**
 * Joins two members by Kleene's strong logic: with `true` as `any`, which is true as soon as one is, with `false` as `all`,
 * which is false as soon as one is. Groups are pairs of pairs: a closure that calls two is faster than one that goes round a
 * list, by a third.
 */
export const join =
  (decides: boolean) =>
  <M extends Member>(first: M, second: M): M =>
    ((a, b) => {
      const one = first(a, b)
      if (one === decides) return one
      const other = second(a, b)
      return other === decides || one !== undefined ? other : one
    }) as M

/** Whether at least so many are true; unknown while it depends on what is unknown. */
export function atLeast(least: number, answers: Answer3[]): Answer3 {
  const may = answers.filter((one) => one !== false)
  return may.filter(Boolean).length >= least || (may.length < least ? false : undefined)
}

export const not = (value: Answer3): Answer3 => (value === undefined ? value : !value)
