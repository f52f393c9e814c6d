import { expect, test } from 'vitest'
import { journeysJsonSchema, jsonSchema } from './jsonSchema.ts'

type Bag = { [key: string]: unknown }
const objects = (value: unknown): Bag[] =>
  typeof value !== 'object' || value === null
    ? []
    : [...(Array.isArray(value) ? [] : [value as Bag]), ...Object.values(value).flatMap(objects)]

const schemas = { lotse: jsonSchema, journeys: journeysJsonSchema }

test.each(Object.entries(schemas))(
  'the published JSON Schema of %s is in sync (npx vitest run -u packages/workshop writes it)',
  async (name, make) => {
    const text = `${JSON.stringify(make(), null, 2)}\n`
    await expect(text).toMatchFileSnapshot(`../../../contract/schema/${name}.schema.json`)
  },
)

test.each(Object.entries(schemas))('%s: every object is closed, every reference leads somewhere', (_, make) => {
  const schema = make() as Bag
  for (const each of objects(schema)) {
    if (each.type === 'object' && isBag(each.properties))
      expect(each.additionalProperties, JSON.stringify(each.title)).toBeDefined()
    if (typeof each.$ref === 'string')
      expect(schema.definitions).toHaveProperty(each.$ref.replace('#/definitions/', ''))
  }
  expect(JSON.stringify(schema)).not.toContain('$defs')
})

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null
