import type { EventDeclaration, LotseEvent } from '@lotse/contract'
import { eventName } from '@lotse/rules'
import { tokenOf } from '../store/joinTokens.ts'
import { measureJson } from './measureJson.ts'

/** Segment's limit per event, bytes of JSON. https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/#max-request-size */
const EVENT_LIMIT = 32 * 1024
const DEPTH_LIMIT = 16
const KEY_LIMIT = 1_000
/** Longer ids are no ids; keeps the indexes small. */
const ID_LIMIT = 255

const types = new Set(['track', 'page', 'screen', 'identify', 'group', 'alias'])
const objects = ['properties', 'traits', 'context', 'integrations'] as const
const ISO_8601 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

/** As JSON writes a lone surrogate. SQLite's native reader ends the whole process at a text that is no UTF-8. */
const HALF = /(?<!\\)(?:\\\\)*\\ud[89a-f]/i

type Checked = { event: LotseEvent; reason?: never } | { event?: never; reason: string }

/**
 * Says whether a message may be stored: the event, or the sentence why not. `declared` are the site's own events;
 * `known` the names that need no declaration.
 */
export function checkEvent(
  message: unknown,
  known: ReadonlySet<string>,
  declared: { [name: string]: EventDeclaration } = {},
): Checked {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return refuse('is not an object')
  const { depth, keys } = measureJson(message, DEPTH_LIMIT)
  if (depth > DEPTH_LIMIT) return refuse(`is nested deeper than ${DEPTH_LIMIT}`)
  if (keys > KEY_LIMIT) return refuse(`has more than ${KEY_LIMIT} keys`)
  const json = JSON.stringify(message)
  if (HALF.test(json)) return refuse('has half a character (a lone surrogate)')
  if (Buffer.byteLength(json) > EVENT_LIMIT) return refuse(`is larger than ${EVENT_LIMIT} bytes`)

  const fields = message as { [key: string]: unknown }
  if (!types.has(fields.type as string)) return refuse('type: one of track, page, screen, identify, group, alias')
  if (!isId(fields.messageId)) return refuse('messageId: text of 1 to 255 characters is missing')
  for (const key of ['anonymousId', 'userId']) {
    const id = fields[key]
    if (id !== undefined && id !== null && !isId(id)) return refuse(`${key}: is not text of 1 to 255 characters`)
  }
  if (!isTime(fields.timestamp)) return refuse('timestamp: an ISO 8601 time is missing')
  for (const key of objects) {
    const value = fields[key]
    if (value !== undefined && value !== null && (typeof value !== 'object' || Array.isArray(value)))
      return refuse(`${key}: is not an object`)
  }
  if (fields.event !== undefined && typeof fields.event !== 'string') return refuse('event: is not text')
  if (fields.type === 'track' && !fields.event) return refuse('event: the name is missing')

  const event = message as LotseEvent
  if (!event.anonymousId && !event.userId && !tokenOf(event)) return refuse('anonymousId or userId is missing')
  const name = eventName(event)
  const declaration = Object.hasOwn(declared, name) ? declared[name] : undefined
  if (!known.has(name) && !declaration) return refuse(`event: "${name}" is neither known nor declared under "events"`)
  const wrong = declaration && wrongProperty(event, declaration)
  return wrong ? refuse(wrong) : { event }
}

const refuse = (reason: string) => ({ reason })

/** SQLite's readers end a text at its first NUL: an id with one in it would not be found again. */
const isId = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= ID_LIMIT && !value.includes('\0')

const isTime = (value: unknown): boolean =>
  typeof value === 'string' && ISO_8601.test(value) && !Number.isNaN(Date.parse(value))

const isOf: { [type: string]: (value: unknown) => boolean } = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  list: Array.isArray,
}

/** Properties that an event does not declare are kept as they are. */
function wrongProperty(event: LotseEvent, { properties = {} }: EventDeclaration): string | undefined {
  for (const [name, { type, required }] of Object.entries(properties)) {
    const value = event.properties?.[name]
    if (value === undefined || value === null) {
      if (required) return `properties.${name}: is missing`
    } else if (!isOf[type]?.(value)) return `properties.${name}: is not a ${type}`
  }
  return undefined
}
