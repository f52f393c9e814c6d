/** Enough that the ends are steady to the second digit. */
const ROUNDS = 1000

/** A generator that gives the same numbers each time (mulberry32, public domain). */
export function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The middle 95 % of a figure when its cases are drawn again and again with replacement (percentile bootstrap). */
export function interval(cases, figure, seed = 1) {
  const random = randomFrom(seed)
  const figures = Array.from({ length: ROUNDS }, () =>
    figure(Array.from(cases, () => cases[Math.floor(random() * cases.length)])),
  )
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b)
  const at = (share) => figures[Math.min(figures.length - 1, Math.floor(share * figures.length))]
  return [at(0.025), at(0.975)]
}
