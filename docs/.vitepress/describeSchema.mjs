/** Pieces that occur in many places: what a table says of them, and where they are described. */
const PIECES = {
  rule: '[rule](#rules)',
  measure: '[measure](#measure)',
  comparison: '[comparison](#comparison)',
  where: '[where](#where)',
  content: '[content](#content)',
  label: '[text](#text)',
  text: '[text](#text)',
  duration: '[duration](#duration)',
  within: '[window](#window)',
  eventNames: 'name of an event, or a list of them',
  step: '[step](#step)',
  // valibot calls the piece without a name by a number.
  0: 'any JSON',
}
const TYPES = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: '`true` or `false`',
  null: '`null`',
}
/** More examples than these are a list of names, which `lotse check` knows better. */
const MANY = 4

/** `note` is said once; `tree` is what `lotse build` makes of `html`. */
const HIDDEN = ['note', 'tree']

const INTRODUCTION = [
  'Written by `npm run docs` from the JSON Schema that editors and `lotse check` use. `note` may stand in every object: it is for',
  'the people who read the file, and visitors never get it. [The rules](rules.md) and [slots](slots.md) explain what this page lists.',
]
const AFTER_RULES = [
  'A rule on a fact, an event, active time or visits also takes the keys of a [comparison](#comparison), a rule on events those of',
  'a [measure](#measure).',
]

const code = (value) => `\`${JSON.stringify(value)}\``
const slug = (title) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')
const inCell = (text) => text.replace(/[|*]/g, '\\$&').replaceAll('<', '&lt;')
const nameOf = (ref) => ref.split('/').pop()

/** What a value is, in words. */
function say(schema) {
  if (schema.$ref) return PIECES[nameOf(schema.$ref)]
  if ('const' in schema) return code(schema.const)
  if (schema.enum) return schema.enum.map(code).join(', ')
  if (schema.anyOf) return [...new Set(schema.anyOf.map(say))].join(' or ')
  if (schema.type === 'array') {
    if (Array.isArray(schema.items)) return `list of ${schema.items.length}: ${schema.items.map(say)[0]}`
    return `list of ${say(schema.items)}`
  }
  if (schema.type === 'object')
    return schema.title
      ? `[${schema.title.toLowerCase()}](#${slug(schema.title)})`
      : `name → ${say(schema.additionalProperties ?? {})}`
  return TYPES[schema.type] ?? 'any JSON'
}

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
function section(schema, heading, pieces, without = []) {
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

/** Every titled object below, in the order of the file; a title is described once. */
function collect(schema, found = new Map()) {
  if (Array.isArray(schema)) for (const each of schema) collect(each, found)
  else if (schema && typeof schema === 'object') {
    if (schema.title && schema.properties && !found.has(schema.title)) found.set(schema.title, schema)
    for (const [key, each] of Object.entries(schema))
      if (!['definitions', 'examples', 'defaultSnippets'].includes(key)) collect(each, found)
  }
  return found
}

/** Keys of a rule that are described once for all rules. */
function sharedKeys({ properties }, { measure, comparison }) {
  const compared = Object.keys(comparison.properties)
  if (properties.sequence) return []
  if (!properties.event) return compared
  return [...compared, ...Object.keys(measure.properties).filter((key) => key !== 'event' && key !== 'within')]
}

/** docs/reference.md: every key of lotse.json, from the published JSON Schema. */
export function describeSchema(schema) {
  const { definitions: pieces } = schema
  const { rule, measure, comparison, content, step } = pieces
  const table = (each, heading = `## ${each.title}`, without = []) => section(each, heading, pieces, without)
  const short = (title, { description, examples }, words = description) => [
    ...[`## ${title}`, '', words, ''],
    ...(examples ? [`Examples: ${examples.map(code).join(', ')}`, ''] : []),
  ]
  const own = [...collect(schema).values()].filter((each) => each !== schema)
  const inside = [...collect([content, comparison]).values()].filter((each) => each !== content && each !== comparison)
  const lines = [
    ...['# Every key of lotse.json', '', ...INTRODUCTION, ''],
    ...table(schema, '## The file'),
    ...own.flatMap((each) => table(each)),
    ...short('Rules', rule, 'A condition. It is one of these; [the rules](rules.md) show each with an example.'),
    ...rule.anyOf.flatMap((each) => table(each, `### Rule: ${each.title.toLowerCase()}`, sharedKeys(each, pieces))),
    ...[...AFTER_RULES, ''],
    ...[measure, comparison, step, content, ...inside].flatMap((each) => table(each)),
    ...short('Where', pieces.where),
    ...short('Text', pieces.text, 'A text, or one for each language: `"Hello"` or `{ "de": "Moin", "en": "Hello" }`.'),
    ...short('Duration', pieces.duration),
    ...short('Window', pieces.within),
  ]
  return lines.join('\n')
}
