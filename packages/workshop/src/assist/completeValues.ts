// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the places of a snippet are written so
import type { Node } from 'jsonc-parser'
import type { Survey } from '../check/survey.ts'
import { knownEvents } from '../names/knownEvents.ts'
import type { Path } from '../problem.ts'
import { inside, type Shape, signOf } from '../walk/reflect.ts'
import type { Completion } from './completeAt.ts'
import { stubFor } from './completeKeys.ts'
import { namesOf, propertiesAt, valuesOf } from './namesAt.ts'
import { entriesAt, shapesAt } from './shapesAt.ts'
import { wordsOn } from './wordsOn.ts'

interface Asked {
  root: Node | undefined
  path: Path
  known: Survey
}

const PROPERTIES = new Set(['distinct', 'maxRepeat', 'sum'])

export function completeValues({ root, path, known }: Asked): Completion[] {
  const { shapes } = shapesAt(root, path)
  const value = (one: unknown, more: Partial<Completion> = {}): Completion => ({
    label: String(one),
    insert: JSON.stringify(one),
    kind: 'value',
    ...more,
  })
  const around = aroundNames(path, known).map((one) => value(one, { kind: 'name' }))
  const own = shapes.flatMap((shape): Completion[] => {
    const { names } = signOf(shape)
    if (names)
      return namesOf(names, known).map((name) => {
        const info = names === 'event' ? knownEvents[name]?.about : undefined
        return value(name, { kind: 'name', ...(info && { info }) })
      })
    if (shape.type === 'picklist') return (shape.options as readonly string[]).map((one) => value(one))
    if (shape.type === 'literal') return [value(shape.literal)]
    if (shape.type === 'boolean') return [value(true), value(false)]
    return pieceOf(shape)
  })
  const examples = entriesAt(root, path)
    .flatMap((entry) => wordsOn(entry).examples)
    .filter((one) => typeof one !== 'object')
    .map((one) => value(one, { detail: 'example' }))
  const all = [...around, ...own, ...examples]
  return [...new Map(all.map((one) => [one.label, one] as const).reverse()).values()].reverse()
}

/** Names that stand in an ordinary text: a property, or a value that a fact is known to have. */
function aroundNames(path: Path, known: Survey): string[] {
  const key = path.at(-1)
  const parent = path.slice(0, -1)
  if (typeof key === 'string' && PROPERTIES.has(key)) return propertiesAt(known, parent)
  const where = path.lastIndexOf('where')
  if (where >= 0 && typeof path[where + 1] === 'string') return valuesOf(path[where + 1] as string, known)
  const list = typeof key === 'number' ? parent.slice(0, -1) : parent
  const rule = list.reduce<unknown>((bag, one) => (bag as { [key: string]: unknown } | undefined)?.[one], known.root.value) // biome-ignore format: one thought
  const fact = (rule as { fact?: unknown } | undefined)?.fact
  return typeof fact === 'string' && key !== 'fact' ? valuesOf(fact, known) : []
}

/** A whole object to begin with: with what it cannot do without. */
function pieceOf(shape: Shape): Completion[] {
  if (shape.type !== 'strict_object') return []
  const { title, description } = wordsOn(shape)
  const { lead } = signOf(shape)
  const needed = Object.entries(shape.entries ?? {}).filter(([key, entry]) => entry.type !== 'exact_optional' || key === lead?.[0]) // biome-ignore format: one thought
  const inner = needed.map(([key, entry]) => `${JSON.stringify(key)}: ${key === 'of' || inside(entry).type === 'array' ? '[${}]' : stubFor(entry)}`) // biome-ignore format: one thought
  const label = lead?.[0] ? `{ ${lead[0]} }` : `{ ${title.toLowerCase() || '…'} }`
  return [
    {
      label,
      kind: 'piece',
      insert: inner.length ? `{ ${inner.join(', ')} }` : '{ ${} }',
      ...(title && { detail: title }),
      ...(description && { info: description }),
    },
  ]
}
