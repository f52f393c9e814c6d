import { suggestKey } from '../synonyms.ts'
import { hintFor } from './hints.ts'
import { entries, keyOf, type Place, type Report } from './place.ts'
import { keysOf, type Shape, signOf } from './reflect.ts'

/** More keys than this are not listed in a sentence. */
const LISTED = 16

const unknownKeys = (shape: Shape, place: Place): string[] => {
  const known = shape.entries ?? {}
  return shape.rest ? [] : entries(place).map(([key]) => key).filter((key) => !Object.hasOwn(known, key)) // biome-ignore format: one thought
}

/** For each unknown key the known one that was probably meant and is not there yet. */
const meant = (shape: Shape, place: Place): Map<string, string | undefined> => {
  const unknown = unknownKeys(shape, place)
  if (!unknown.length) return new Map()
  const present = new Set(entries(place).map(([key]) => key))
  const free = (keysOf(shape) ?? []).filter((key) => !present.has(key))
  return new Map(unknown.map((key) => [key, suggestKey(key, free)]))
}

/** Reports keys that the format does not know, and keys that stand twice. */
export function reportUnknownKeys(shape: Shape, place: Place, report: Report, siblings: Shape[]): void {
  for (const [key, suggestion] of meant(shape, place)) {
    const hint = hintFor(shape, key, place, siblings)
    const known = keysOf(shape) ?? []
    const list = !hint && !suggestion && known.length <= LISTED ? `; known here: ${known.join(', ')}` : ''
    report.error(
      keyOf(place, key),
      `unknown key "${key}"${hint ? `: ${hint.sentence}` : list}`,
      hint?.suggestion ?? suggestion,
    )
  }
  const seen = new Set<string>()
  for (const property of place.node.children ?? []) {
    const [node] = property.children ?? []
    const key = String(node?.value)
    if (node && seen.has(key))
      report.error(
        { value: key, node, path: [...place.path, key] },
        `"${key}" stands twice in this object; the first one is lost: put what both hold into one`,
      )
    seen.add(key)
  }
}

/** Reports required keys that are missing, unless a misspelt one was reported in their place. */
export function reportMissing(shape: Shape, place: Place, report: Report): void {
  const present = new Set(entries(place).map(([key]) => key))
  const misspelt = new Set(meant(shape, place).values())
  const missing = Object.entries(shape.entries ?? {})
    .filter(([key, entry]) => entry.type !== 'exact_optional' && !present.has(key) && !misspelt.has(key))
    .map(([key]) => key)
  for (const key of missing) report.error(place, `${nameOf(shape, place)} needs "${key}"`, `"${key}": …`)
}

const NAMES: { [kind: string]: string } = { modes: '"mode"', for: '"for"', comparison: 'this comparison' }

const nameOf = (shape: Shape, place: Place): string => {
  const { kind = '' } = signOf(shape)
  return kind && kind !== 'config' ? (NAMES[kind] ?? `this ${kind}`) : place.path.length ? 'this object' : 'the file'
}
