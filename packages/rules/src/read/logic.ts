/** True, false, or undefined: unknown. */
export type Answer3 = boolean | undefined

/** What groups are made of. */
type Member<A, B> = (one: A, other: B) => Answer3

// Groups are pairs of pairs: a closure that calls two is faster than one that goes round a list, by a third.

/** False as soon as one is false, else unknown as soon as one is unknown (Kleene's strong logic). */
export function every<A, B>(members: Member<A, B>[]): Member<A, B> {
  if (!members[0]) return () => true
  return members.reduce((first, second) => (a, b) => {
    const one = first(a, b)
    if (one === false) return one
    const other = second(a, b)
    return one || other === false ? other : one
  })
}

/** True as soon as `least` are true; false once that cannot happen any more; else unknown. */
export function some<A, B>(members: Member<A, B>[], least = 1): Member<A, B> {
  if (least === 1 && members[0])
    return members.reduce((first, second) => (a, b) => {
      const one = first(a, b)
      if (one) return one
      const other = second(a, b)
      return other || one === false ? other : one
    })
  return (a, b) => {
    const answers = members.map((member) => member(a, b))
    if (answers.filter((one) => one).length >= least) return true
    return answers.filter((one) => one !== false).length >= least ? undefined : false
  }
}

export function not(value: Answer3): Answer3 {
  return value === undefined ? value : !value
}
