/** Something wrong in a `lotse.json`, with its place. */
export interface Problem {
  /** Errors stop `lotse build`; warnings do not. */
  level: 'error' | 'warning'
  /** `personas[0].when.all[1].within`; empty for the whole file. */
  path: string
  /** From 1. */
  line: number
  /** From 1. */
  column: number
  /** A sentence. */
  message: string
  /** What was probably meant: a word or a piece of JSON to write instead. */
  suggestion?: string
}

export type Path = readonly (string | number)[]

/** Writes a path as people read it: `facts["crm.segment"].type`. */
export function writePath(path: Path): string {
  return path
    .map((key, i) =>
      typeof key === 'number' ? `[${key}]` : /^[\w$-]+$/.test(key) ? (i ? `.${key}` : key) : `[${JSON.stringify(key)}]`,
    )
    .join('')
}
