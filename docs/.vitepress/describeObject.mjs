import { code, nameOf, say } from './sayValue.mjs'

/** More examples than these are a list of names, which `lotse check` knows better. */
const MANY = 4

/** `note` is said once; `tree` is what `lotse build` makes of `html`. */
const HIDDEN = ['note', 'tree']

/** Markdown would read these in a cell as its own. */
const inCell = (text) => text.replace(/[|*]/g, '\\$&').replaceAll('<', '&lt;')

/** Splits "What it is. Left out: 14d." into both. */
function split(description) {
  const found = /^(.*?)(?<!\()\s*[Ll]eft out: (.+?)\.(?=\s|$)(.*)$/.exec(description)
  if (!found) return { what: description, out: '' }
  const [, before, out, after] = found
  return { what: `${before.replace(/;$/, '.')}${after}`, out }
}

/** What is said of a value, or else of what it consists of. */
const wordsOf = (schema, pieces) =>
  schema.description ??
  (schema.$ref && pieces[nameOf(schema.$ref)].description) ??
  (schema.items && !Array.isArray(schema.items) ? schema.items.description : undefined) ??
  schema.additionalProperties?.description ??
  (schema.patternErrorMessage ? `It ${schema.patternErrorMessage}.` : '')

function row(key, schema, isRequired, pieces) {
  const { what, out } = split(wordsOf(schema, pieces))
  const examples = (schema.examples ?? []).length > MANY ? [] : (schema.examples ?? [])
  const left = isRequired ? '**needed**' : inCell(out)
  return `| \`${key}\` | ${[say(schema), inCell(what), left, examples.map(code).join(' ')].join(' | ')} |`
}

/** One object: its words and a table of its keys. */
export function describeObject(schema, heading, pieces, without = []) {
  const keys = Object.entries(schema.properties).filter(([key]) => !HIDDEN.includes(key) && !without.includes(key))
  const required = schema.required ?? []
  return [
    heading,
    '',
    inCell(schema.description ?? ''),
    '',
    '| key | what it is | what it says | left out | example |',
    '|---|---|---|---|---|',
    ...keys.map(([key, each]) => row(key, each, required.includes(key), pieces)),
    '',
  ]
}
