import * as v from 'valibot'
import type { Field, Sign } from '../schema/field.ts'

/** What the walk needs to see of a valibot schema. */
export interface Shape {
  type: string
  entries?: { [key: string]: Shape }
  rest?: Shape
  item?: Shape
  items?: Shape[]
  key?: Shape
  value?: Shape
  wrapped?: Shape
  options?: readonly Shape[] | readonly string[]
  literal?: unknown
  getter?: (input: unknown) => Shape
  pipe?: readonly (Shape & { kind: string })[]
}

const signs = new WeakMap<object, Sign>()

/** How the schema is signed for the checker and the compiler. */
export function signOf(shape: Shape): Sign {
  let sign = signs.get(shape)
  if (!sign) {
    sign = (v.getMetadata(shape as unknown as Field<unknown>) as { lotse?: Sign }).lotse ?? {}
    signs.set(shape, sign)
  }
  return sign
}

/** Looks through `lazy` and `exactOptional`. */
export function inside(shape: Shape): Shape {
  if (shape.type === 'lazy') return inside(shape.getter!(undefined))
  if (shape.type === 'exact_optional') return inside(shape.wrapped!)
  return shape
}

/** The JSON type that a schema takes; undefined: several. */
export function jsonType(shape: Shape): string | undefined {
  switch (shape.type) {
    case 'strict_object':
    case 'object_with_rest':
    case 'record':
      return 'object'
    case 'array':
    case 'strict_tuple':
      return 'array'
    case 'picklist':
      return 'string'
    case 'literal':
      return typeof shape.literal
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return shape.type
    default:
      return undefined
  }
}

/** The keys that an object schema knows; undefined: any. */
export const keysOf = (shape: Shape): string[] | undefined =>
  shape.type === 'strict_object' ? Object.keys(shape.entries!) : undefined

/** The sentences of the pipe's checks that this value fails. */
export function failures(shape: Shape, value: unknown): string[] {
  return (shape.pipe ?? []).flatMap((item) => {
    if (item.kind === 'schema') return item === shape ? [] : failures(item, value)
    if (item.kind !== 'validation') return []
    const run = (item as unknown as { '~run': (data: unknown, config: object) => { issues?: { message: string }[] } })[
      '~run'
    ]
    return run.call(item, { typed: true, value }, {}).issues?.map(({ message }) => message) ?? []
  })
}
