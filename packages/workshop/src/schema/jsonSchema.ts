import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import { knownEvents } from '../names/knownEvents.ts'
import { defaultPhases, knownFacts, knownPurposes } from '../names/knownFacts.ts'
import { comparison, where } from './comparison.ts'
import { configSchema } from './config.ts'
import { content } from './content.ts'
import { duration, within } from './durations.ts'
import type { Field, NameKind, Sign } from './field.ts'
import { journeysSchema } from './journeys.ts'
import { eventNames, measure, step } from './measure.ts'
import { rule } from './rule.ts'
import { label, text } from './words.ts'

/** Where the published schemas stand. */
const BASE = 'https://unpkg.com/@lotse/contract/schema/'

/** Pieces that occur in several places; each is written once. */
const definitions = { rule, measure, comparison, where, content, label, text, duration, within, eventNames, step }

type Bag = { [key: string]: unknown }
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a piece says, apart from the words about it. */
const gist = ({ description, examples, title, lotse, defaultSnippets, ...rest }: Bag): string => JSON.stringify(rest)

/** Names that need no declaration, for completion. */
const KNOWN: { [kind in NameKind]?: string[] } = {
  event: Object.keys(knownEvents),
  fact: Object.keys(knownFacts),
  phase: defaultPhases,
  purpose: knownPurposes,
}

/** What editors need: without what only the checker reads, and with each shared piece by reference. */
function tidy(value: unknown, shared: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => tidy(each, shared))
  if (!isBag(value)) return value
  const name = shared.get(gist(value))
  if (name)
    return { $ref: `#/definitions/${name}`, ...(value.description !== undefined && { description: value.description }) }
  const { lead, names } = (isBag(value.lotse) ? value.lotse : {}) as Sign
  const inner = Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
    if (key === 'lotse' && isBag(each) && !('const' in each)) return []
    if (key === '$ref') return [[key, String(each).replace('#/$defs/', '#/definitions/')]]
    return [[key, key === 'examples' || key === 'defaultSnippets' ? each : tidy(each, shared)]]
  })
  // Without it an empty rule would fit this one best, and editors would offer only its keys.
  const leads =
    lead && !(value.required as string[] | undefined)?.length
      ? [['anyOf', lead.map((key) => ({ required: [key] }))]]
      : []
  const known = names && KNOWN[names] ? [['examples', KNOWN[names]]] : []
  return Object.fromEntries([...inner, ...leads, ...known])
}

/** The JSON Schema (draft-07) of `lotse.json`, for editors; patterns carry a sentence of their own for VS Code. */
export const jsonSchema = (): JsonSchema => publish('lotse', configSchema, definitions)

/** The same of `*.journeys.json`. */
export const journeysJsonSchema = (): JsonSchema => publish('journeys', journeysSchema, { duration })

function publish(name: string, schema: Field<unknown>, definitions: { [name: string]: Field<unknown> }): JsonSchema {
  const { $schema, $defs, ...root } = toJsonSchema(schema, {
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
    $id: `${BASE}${name}.schema.json`,
    ...(tidy(root, shared) as Bag),
    definitions: Object.fromEntries(bodies.map(([name, body]) => [name, tidy(body, without(name))])),
  } as JsonSchema
}
