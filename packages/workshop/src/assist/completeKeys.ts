// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the places of a snippet are written so
import type { Node } from 'jsonc-parser'
import type { Survey } from '../check/survey.ts'
import type { Path } from '../problem.ts'
import { inside, jsonType, type Shape, signOf } from '../walk/reflect.ts'
import type { Completion } from './completeAt.ts'
import { propertiesAt } from './namesAt.ts'
import { keysIn, shapesAt } from './shapesAt.ts'
import { wordsOn } from './wordsOn.ts'

interface Asked {
  root: Node | undefined
  /** Ends in the key that is being written. */
  path: Path
  known: Survey
  /** The text behind what is replaced. */
  after: string
  /** Inside a key that stands there already. */
  within: boolean
}

const STUBS: { [type: string]: string } = { object: '{ ${} }', array: '[${}]', string: '"${}"', boolean: '${true}' }

/** A first value for a key: an example of the schema, else an empty one of its type. */
export function stubFor(entry: Shape): string {
  const { examples } = wordsOn(entry)
  const shape = inside(entry)
  if (examples.length) return JSON.stringify(examples[0]).replace(/^("?)(.*?)("?)$/, '$1${$2}$3')
  const types = new Set(shape.type === 'union' ? (shape.options as Shape[]).map((one) => jsonType(inside(one))) : [jsonType(shape)]) // biome-ignore format: one thought
  return STUBS[[...types][0] ?? ''] ?? '${}'
}

export function completeKeys({ root, path, known, after, within }: Asked): Completion[] {
  const { shapes, node } = shapesAt(root, path.slice(0, -1))
  const present = new Set(keysIn(node).filter((key) => !within || key !== path.at(-1)))
  const hasValue = /^\s*:/.test(after)
  const comma = /^\s*"/.test(after) ? ',' : ''
  const write = (key: string, stub: string): string =>
    hasValue ? JSON.stringify(key) : `${JSON.stringify(key)}: ${stub}${comma}`

  const keys = shapes.flatMap((shape) =>
    Object.entries(shape.entries ?? {}).map(([key, entry]): Completion => {
      const { description, title } = wordsOn(entry)
      const needed = entry.type !== 'exact_optional' && !signOf(shape).lead
      const info = description || title
      return { label: key, kind: 'key', insert: write(key, stubFor(entry)), ...(needed && { detail: 'needed' }), ...(info && { info }) } // biome-ignore format: one thought
    }),
  )
  const named = shapes.flatMap((shape) => namedKeys(shape, path.slice(0, -1), known))
  const options = [
    ...keys,
    ...named.map((key): Completion => ({ label: key, kind: 'name', insert: write(key, '"${}"') })),
  ]
  return [...new Map(options.map((one) => [one.label, one])).values()].filter(({ label }) => !present.has(label))
}

/** Of an object whose keys are names: which names. */
function namedKeys(shape: Shape, path: Path, known: Survey): string[] {
  if (shape.type !== 'record') return []
  const { kind } = signOf(shape)
  const isText = inside(shape.value!).type === 'string'
  if (kind === 'where') return propertiesAt(known, path.slice(0, -1))
  return isText ? known.languages : []
}
