/** Rounds to the nearest part of one: `round(1.26, 10)` is 1.3. */
export const round = (value: number, parts: number): number => Math.round(value * parts) / parts
