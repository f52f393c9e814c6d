import { closeness } from '../suggest.ts'
import { inside, jsonType, keysOf, type Shape, signOf } from './reflect.ts'

const optionsOf = (shape: Shape): Shape[] =>
  (shape.options as readonly Shape[])
    .map(inside)
    .flatMap((option) => (option.type === 'union' ? optionsOf(option) : [option]))

/** How well an object fits an option: its leading keys, also misspelt, count most. */
function fit(option: Shape, keys: string[]): number {
  const known = keysOf(option)
  if (!known) return 0.5
  const lead = signOf(option).lead ?? []
  return keys.reduce((sum, key) => {
    const led = Math.max(0, ...lead.map((each) => closeness(key, each)))
    return sum + (led === 1 ? 10 : led * 3) + (known.includes(key) ? 1 : 0)
  }, 0)
}

/** Which option of a union was meant, and all that could stand there. */
export function chooseOption(
  union: Shape,
  type: string,
  keys: string[],
): { option: Shape | undefined; options: Shape[] } {
  const options = optionsOf(union)
  const same = options.filter((option) => jsonType(option) === type)
  if (same.length < 2) return { option: same[0] ?? options.find((option) => !jsonType(option)), options }
  const fits = same.map((option) => fit(option, keys))
  const best = Math.max(...fits)
  return { option: best > 0 ? same[fits.indexOf(best)] : undefined, options }
}
