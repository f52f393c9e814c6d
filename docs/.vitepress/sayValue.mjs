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

/** As code in Markdown. */
export const code = (value) => `\`${JSON.stringify(value)}\``
const slug = (title) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')
export const nameOf = (ref) => ref.split('/').pop()

/** What a value is, in words. */
export function say(schema) {
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
