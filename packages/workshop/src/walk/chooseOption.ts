import { suggestKey } from '../synonyms.ts'
import { inside, jsonType, keysOf, type Shape, signOf } from './reflect.ts'

interface Union {
  options: Shape[]
  /** Keys that tell options from each other, and all keys that some option knows. */
  leads: string[]
  known: Set<string>
}

const unions = new WeakMap<Shape, Union>()

const flat = (shape: Shape): Shape[] =>
  (shape.options as readonly Shape[])
    .map(inside)
    .flatMap((option) => (option.type === 'union' ? flat(option) : [option]))

function unionOf(shape: Shape): Union {
  const seen = unions.get(shape)
  if (seen) return seen
  const options = flat(shape)
  const leads = options.flatMap((option) => signOf(option).lead ?? [])
  const union = { options, leads, known: new Set(options.flatMap((option) => keysOf(option) ?? [])) }
  unions.set(shape, union)
  return union
}

/** How well an object fits an option: its leading keys, also misspelt, count most, the first of them most of all. */
function fit(option: Shape, leading: (string | undefined)[], keys: string[]): number {
  const known = keysOf(option)
  if (!known) return 0.5
  const lead = signOf(option).lead ?? []
  return keys.reduce((sum, key, i) => {
    const led = leading[i] !== undefined && lead.includes(leading[i])
    return sum + (led ? 10 - i / 100 : 0) + (known.includes(key) ? 1 : 0)
  }, 0)
}

/** For each key the leading key of some option that it is or was meant to be. */
const leadingKeys = ({ leads, known }: Union, keys: string[]): (string | undefined)[] =>
  keys.map((key) => (leads.includes(key) ? key : known.has(key) ? undefined : suggestKey(key, leads)))

/** Which option of a union was meant, and all that could stand there. */
export function chooseOption(
  shape: Shape,
  type: string,
  keys: string[],
): { option: Shape | undefined; options: Shape[] } {
  const union = unionOf(shape)
  const { options } = union
  const same = options.filter((option) => jsonType(option) === type)
  if (same.length < 2) return { option: same[0] ?? options.find((option) => !jsonType(option)), options }
  const leading = leadingKeys(union, keys)
  const fits = same.map((option) => fit(option, leading, keys))
  const best = Math.max(...fits)
  return { option: best > 0 ? same[fits.indexOf(best)] : undefined, options }
}
