/** What is left of 1 after `age` ms. */
export const decay = (age: number, halfLife: number): number => 2 ** (-Math.max(0, age) / halfLife)
