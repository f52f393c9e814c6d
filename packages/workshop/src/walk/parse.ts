import { getNodeValue, type ParseError, parseTree } from 'jsonc-parser'
import type { Place } from './place.ts'
import { explainSyntax, type SyntaxFinding } from './syntax.ts'

const MILD = new Set(['trailing', 'comma', 'comment'])

export interface Parsed {
  root: Place | undefined
  /** Of syntax errors. */
  findings: SyntaxFinding[]
}

/**
 * Reads JSON with its places. A missing or trailing comma and comments are reported and read over; after anything
 * worse only the first error is told, because the rest would be its echo.
 */
export function parse(text: string): Parsed {
  const errors: ParseError[] = []
  const body = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text
  const tree = parseTree(body, errors, { allowTrailingComma: false, disallowComments: true })
  const findings = errors.map((error) => explainSyntax(body, error))
  const worst = findings.findIndex(({ kind }) => !MILD.has(kind))
  const told = worst < 0 ? findings : findings.slice(0, worst + 1)
  const once = told.filter(({ offset }, i) => told.findIndex((other) => other.offset === offset) === i)
  const readable = tree && worst < 0
  return { root: readable ? { value: getNodeValue(tree), node: tree, path: [] } : undefined, findings: once }
}
