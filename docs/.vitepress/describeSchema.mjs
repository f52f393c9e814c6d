import { describeObject } from './describeObject.mjs'
import { code } from './sayValue.mjs'

const INTRODUCTION = [
  'Written by `npm run docs` from the JSON Schema that editors and `lotse check` use. `note` may stand in every object: it is for',
  'the people who read the file, and visitors never get it. [The rules](rules.md) and [slots](slots.md) explain what this page lists.',
]
const AFTER_RULES = [
  'A rule on a fact, an event, active time or visits also takes the keys of a [comparison](#comparison), a rule on events those of',
  'a [measure](#measure).',
]

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
  const table = (each, heading = `## ${each.title}`, without = []) => describeObject(each, heading, pieces, without)
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
