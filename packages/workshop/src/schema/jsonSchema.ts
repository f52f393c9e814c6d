import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import { comparison, where } from './comparison.ts'
import { configSchema } from './config.ts'
import { content } from './content.ts'
import { duration, within } from './durations.ts'
import { eventNames, measure, step } from './measure.ts'
import { rule } from './rule.ts'
import { label, text } from './words.ts'

/** Where the published schema stands. */
const ID = 'https://unpkg.com/@lotse/contract/schema/lotse.schema.json'

/** Pieces that occur in several places; each is written once. */
const definitions = { rule, measure, comparison, where, content, label, text, duration, within, eventNames, step }

type Bag = { [key: string]: unknown }
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a piece says, apart from the words about it. */
const gist = ({ description, examples, title, lotse, ...rest }: Bag): string => JSON.stringify(rest)

/** What editors need: without what only the checker reads, and with each shared piece by reference. */
function tidy(value: unknown, shared: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => tidy(each, shared))
  if (!isBag(value)) return value
  const name = shared.get(gist(value))
  if (name)
    return { $ref: `#/definitions/${name}`, ...(value.description !== undefined && { description: value.description }) }
  const inner = Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
    if (key === 'lotse' && isBag(each) && !('const' in each)) return []
    if (key === '$ref') return [[key, String(each).replace('#/$defs/', '#/definitions/')]]
    return [[key, key === 'examples' ? each : tidy(each, shared)]]
  })
  return Object.fromEntries(inner)
}

/** The JSON Schema (draft-07) of `lotse.json`, for editors; patterns carry a sentence of their own for VS Code. */
export function jsonSchema(): JsonSchema {
  const { $schema, $defs, ...root } = toJsonSchema(configSchema, {
    target: 'draft-07',
    errorMode: 'throw',
    definitions,
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'regex'
        ? { ...jsonSchema, patternErrorMessage: String((valibotAction as unknown as { message: string }).message) }
        : undefined,
  }) as Bag
  const bodies = Object.entries($defs as { [name: string]: Bag })
  const shared = new Map(bodies.map(([name, body]) => [gist(body), name]))
  const without = (name: string): Map<string, string> => new Map([...shared].filter(([, other]) => other !== name))
  return {
    $schema,
    $id: ID,
    ...(tidy(root, shared) as Bag),
    definitions: Object.fromEntries(bodies.map(([name, body]) => [name, tidy(body, without(name))])),
  } as JsonSchema
}
