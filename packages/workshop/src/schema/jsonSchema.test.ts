import { expect, test } from 'vitest'
import { jsonSchema } from './jsonSchema.ts'

type Bag = { [key: string]: unknown }
const objects = (value: unknown): Bag[] =>
  typeof value !== 'object' || value === null
    ? []
    : [...(Array.isArray(value) ? [] : [value as Bag]), ...Object.values(value).flatMap(objects)]

test('the published JSON Schema is in sync (npx vitest run -u packages/workshop writes it)', async () => {
  const text = `${JSON.stringify(jsonSchema(), null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../../contract/schema/lotse.schema.json')
})

test('every object is closed, every reference leads somewhere', () => {
  const schema = jsonSchema() as Bag
  for (const each of objects(schema)) {
    if (each.type === 'object' && isBag(each.properties))
      expect(each.additionalProperties, JSON.stringify(each.title)).toBeDefined()
    if (typeof each.$ref === 'string')
      expect(schema.definitions).toHaveProperty(each.$ref.replace('#/definitions/', ''))
  }
  expect(JSON.stringify(schema)).not.toContain('$defs')
})

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null
