import { readFileSync, writeFileSync } from 'node:fs'
import { describeSchema } from './describeSchema.mjs'

const schema = JSON.parse(readFileSync('packages/contract/schema/lotse.schema.json', 'utf8'))
writeFileSync('docs/reference.md', describeSchema(schema))
