import { collect, type Seen } from './check/survey.ts'
import { type Problem, writePath } from './problem.ts'
import type { Field } from './schema/field.ts'
import { lineColumn } from './walk/lineColumn.ts'
import { parse } from './walk/parse.ts'
import { collectFindings, type Place, type Report } from './walk/place.ts'
import type { Shape } from './walk/reflect.ts'
import { walk } from './walk/walk.ts'

/** Looks at what a file means, once its form is known. */
export type LookAt = (root: Place, seen: Seen, report: Report) => void

/** Everything that is wrong with a JSON text by its schema and by `look`, in the order of the file. Never throws. */
export function checkText<T>(text: string, schema: Field<T>, look: LookAt): Problem[] {
  try {
    return readText(text, schema, look)
  } catch (error) {
    // Deeper than any reader's stack: a mistake, or an attack.
    if (!(error instanceof RangeError)) throw error
    return [{ level: 'error', path: '', line: 1, column: 1, message: 'this file is nested too deeply' }]
  }
}

function readText<T>(text: string, schema: Field<T>, look: LookAt): Problem[] {
  const { root, findings } = parse(text)
  const place = lineColumn(text)
  const syntax = findings.map(({ offset, message, suggestion }): [number, Problem] => [
    offset,
    { level: 'error', path: '', ...place(offset), message, ...(suggestion !== undefined && { suggestion }) },
  ])
  const report = collectFindings()
  if (root) {
    const seen = collect()
    walk(schema as unknown as Shape, root, report, seen.see)
    look(root, seen, report)
  }
  const meaning = report.found.map(({ node, path, ...rest }): [number, Problem] => [
    node.offset,
    { ...rest, path: writePath(path), ...place(node.offset) },
  ])
  return [...syntax, ...meaning].sort(([a], [b]) => a - b).map(([, problem]) => problem)
}
