import * as v from 'valibot'
import type { Field } from '../schema/field.ts'
import { inside, type Shape } from '../walk/reflect.ts'

const asField = (shape: Shape): Field<unknown> => shape as unknown as Field<unknown>
const wrapped = (shape: Shape): Shape => (shape.type === 'exact_optional' ? wrapped(shape.wrapped!) : shape)

/** What the schema says about a piece, for people; empty where it says nothing. */
export function wordsOn(shape: Shape): { title: string; description: string; examples: unknown[] } {
  // A piece behind `lazy` is looked up only when nothing was said of the place itself.
  const [own, behind] = [asField(wrapped(shape)), asField(inside(shape))]
  const examples = (v.getMetadata(own) as { examples?: unknown[] }).examples
  return {
    title: v.getTitle(own) ?? v.getTitle(behind) ?? '',
    description: v.getDescription(own) ?? v.getDescription(behind) ?? '',
    examples: examples ?? [],
  }
}
