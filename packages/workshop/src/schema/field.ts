import * as v from 'valibot'

/** A valibot schema whose output is `T`. */
export type Field<T> = v.GenericSchema<T>

/** Marks an entry that may be left out. */
export interface Optional<T> {
  readonly optional: Field<T>
}

type Entry<T, K extends keyof T> = {} extends Pick<T, K> ? Optional<Required<T>[K]> : Field<T[K]>

/** One entry for every key of `T`, optional exactly where `T` is: the schema and the contract cannot drift apart. */
export type Entries<T> = { [K in keyof T]-?: Entry<T, K> }

/** What a name refers to; looked up among what the file declares and what Lotse brings. */
export type NameKind = 'event' | 'fact' | 'persona' | 'phase' | 'audience' | 'goal' | 'language' | 'purpose' | 'region'

/** What the checker and the compiler know of a place beyond its shape. */
export interface Sign {
  /** The place is looked at by the checks of this kind: `rule`, `slot`, `persona`, … */
  kind?: string
  /** The text is a name of this kind. */
  names?: NameKind
  /** In a union of objects: the keys that tell this one from the others. */
  lead?: string[]
  /** For people: `lotse build` strips it. */
  forPeople?: boolean
}

export const optional = <T>(field: Field<T>): Optional<T> => ({ optional: field })

/** Signs a field for the checker and the compiler. */
export const signed = <T>(field: Field<T>, sign: Sign): Field<T> =>
  v.pipe(field, v.metadata({ lotse: sign })) as unknown as Field<T>

/** Gives a field the words an editor shows on hover. */
export const told = <T>(field: Field<T>, description: string, ...examples: unknown[]): Field<T> =>
  v.pipe(field, v.description(description), ...((examples.length ? [v.metadata({ examples })] : []) as [])) as Field<T>

/** A closed object: every key that is not listed is an error. */
export function object<T extends object>(
  title: string,
  description: string,
  entries: Entries<T>,
  sign: Sign = {},
): Field<T> {
  const shape = Object.fromEntries(
    Object.entries<Optional<unknown> | Field<unknown>>(entries).map(([key, entry]) => [
      key,
      'optional' in entry ? v.exactOptional(entry.optional) : entry,
    ]),
  )
  const schema = v.pipe(v.strictObject(shape), v.title(title), v.description(description))
  return signed(schema as unknown as Field<T>, sign)
}

/** A piece of JSON that editors offer to write; `$1`, `${2:word}` are the places to fill. */
export interface Snippet {
  label: string
  description: string
  body: unknown
}

/** Gives a field pieces to start from, in editors. */
export const started = <T>(field: Field<T>, ...snippets: Snippet[]): Field<T> =>
  v.pipe(field, v.metadata({ defaultSnippets: snippets })) as unknown as Field<T>
