import { suggestKey } from '../synonyms.ts'
import { at, entries, type Place } from './place.ts'
import { keysOf, type Shape, signOf } from './reflect.ts'

export interface Hint {
  sentence: string
  suggestion?: string
}

const COMPARISONS = new Set(['is', 'isNot', 'in', 'notIn', 'lessThan', 'atMost', 'moreThan', 'atLeast', 'between', 'contains', 'startsWith', 'endsWith', 'matches', 'exists']) // biome-ignore format: a word list

const OF_VARIANTS = ['for', 'content', 'test', 'schedule', 'coverage']
const OF_PERSONAS = ['score', 'portrait', 'priority']

/** Keys of content are fields that somebody wrote one level too high; those of a slot are a variant's. */
function hintInSlot(shape: Shape, key: string, place: Place, value: unknown): Hint | undefined {
  const { kind } = signOf(shape)
  if (kind === 'slot' && OF_VARIANTS.includes(key))
    return { sentence: 'it belongs to a variant, inside "variants" of a slot' }
  if (kind === 'slot' && OF_PERSONAS.includes(key)) return { sentence: 'it belongs to a persona, inside "personas"' }
  if (kind === 'slot' && key === 'when')
    return { sentence: 'it belongs to a variant, inside "variants" of a slot, or to a persona, inside "personas"' }
  if (kind !== 'content' || suggestKey(key, keysOf(shape) ?? [])) return undefined
  return {
    sentence: 'the words of the page that may change stand in "fields"',
    ...(!at(place, 'fields') && { suggestion: `"fields": { "${key}": ${JSON.stringify(value)} }` }),
  }
}

/** Keys that are known, but not in this place: what to do instead. */
export function hintFor(shape: Shape, key: string, place: Place, siblings: Shape[]): Hint | undefined {
  const lead = signOf(shape).lead
  const groups = lead && ['all', 'any', 'none', 'some'].includes(lead[0]!)
  const value = entries(place).find(([each]) => each === key)?.[1].value
  if (lead?.[0] === 'some' && key === 'atLeast' && !at(place, 'some'))
    return { sentence: 'how many of them is written "some"', suggestion: 'some' }
  if (groups && COMPARISONS.has(key))
    return lead[0] === 'any' && key === 'atLeast'
      ? {
          sentence: 'for "at least so many of these" write "some" and "of"',
          suggestion: `"some": ${JSON.stringify(value)}, "of": [ … ]`,
        }
      : { sentence: `a comparison stands inside a rule of "${lead[0] === 'some' ? 'of' : lead[0]}", not beside it` }
  if (groups && siblings.some((other) => signOf(other).lead?.includes(key)))
    return { sentence: `"${lead[0]}" and "${key}" cannot stand in one rule; wrap each in { } inside a list of "all"` }
  if (groups && siblings.some((other) => keysOf(other)?.includes(key)))
    return { sentence: `it belongs inside one of the rules of "${lead[0] === 'some' ? 'of' : lead[0]}"` }
  if (lead?.[0] === 'event' && key.includes('.'))
    return {
      sentence: 'properties of an event stand in "where"',
      suggestion: `"where": { "${key}": ${JSON.stringify(value)} }`,
    }
  if (lead?.[0] === 'fact' && key === 'within')
    return { sentence: 'a fact has no time window; count an event instead, or leave it out' }
  if (lead?.[0] === 'fact' && key === 'times')
    return { sentence: 'a fact is compared directly, not counted; write the comparison beside "fact"' }
  if (lead && siblings.some((other) => other !== shape && signOf(other).lead?.includes(key)))
    return {
      sentence: `"${lead[0]}" and "${key}" cannot stand in one rule; put each into its own { } inside "all": [ … ]`,
    }
  if (signOf(shape).kind === 'comparison' && key === 'times')
    return { sentence: 'the comparison stands directly here', suggestion: '"atLeast": 1' }
  return hintInSlot(shape, key, place, value)
}
