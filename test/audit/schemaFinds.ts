interface Schema {
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  pattern?: string
  minimum?: number
  maximum?: number
  required?: string[]
  properties?: { [name: string]: Schema }
  additionalProperties?: boolean | Schema
  items?: Schema
  anyOf?: Schema[]
}

const typeOf = (value: unknown): string[] =>
  value === null ? ['null'] : Array.isArray(value) ? ['array'] : Number.isInteger(value) ? ['integer', 'number'] : [typeof value] // biome-ignore format: one thought

/** What is wrong with a document by the keywords of JSON Schema that our own schemas use; an unknown keyword is an error. */
export function schemaFinds(schema: Schema, value: unknown, path = '$'): string[] {
  const known = /^(\$schema|title|description|type|const|enum|pattern|minimum|maximum|required|properties|additionalProperties|items|anyOf)$/ // biome-ignore format: one line
  for (const keyword of Object.keys(schema)) if (!known.test(keyword)) return [`${path}: keyword ${keyword}`]
  const {
    type,
    pattern,
    minimum = -Infinity,
    maximum = Infinity,
    required = [],
    properties = {},
    items,
    anyOf,
  } = schema
  const found: string[] = []
  if (type && ![type].flat().some((one) => typeOf(value).includes(one))) found.push(`${path} is not ${type}`)
  if ('const' in schema && value !== schema.const) found.push(`${path} is not ${schema.const}`)
  if (schema.enum && !schema.enum.includes(value)) found.push(`${path} is none of ${schema.enum}`)
  if (pattern && !(typeof value === 'string' && new RegExp(pattern).test(value))) found.push(`${path} is “${value}”`)
  if (typeof value === 'number' && (value < minimum || value > maximum)) found.push(`${path} is ${value}`)
  if (anyOf && !anyOf.some((one) => !schemaFinds(one, value, path).length)) found.push(`${path} is none of them`)
  if (items && Array.isArray(value)) found.push(...value.flatMap((one, i) => schemaFinds(items, one, `${path}[${i}]`)))
  if (typeOf(value)[0] !== 'object') return found
  const object = value as { [name: string]: unknown }
  for (const name of required) if (!(name in object)) found.push(`${path}.${name} is missing`)
  for (const [name, one] of Object.entries(object)) {
    const own = properties[name] ?? schema.additionalProperties
    if (own === false) found.push(`${path}.${name} is unknown`)
    else if (typeof own === 'object') found.push(...schemaFinds(own, one, `${path}.${name}`))
  }
  return found
}
