import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { getLanguageService, TextDocument } from 'vscode-json-languageservice'
import { jsonSchema } from './jsonSchema.ts'

/** VS Code's own JSON language service, with our schema as VS Code would load it. */
const service = getLanguageService({ schemaRequestService: async () => JSON.stringify(jsonSchema()) })
service.configure({ schemas: [{ uri: 'https://example.invalid/lotse.schema.json', fileMatch: ['*'] }] })

const open = (text: string) => {
  const document = TextDocument.create('file:///lotse.json', 'json', 1, text)
  return { document, json: service.parseJSONDocument(document) }
}

/** Labels offered at `¦`. */
async function offered(marked: string): Promise<string[]> {
  const { document, json } = open(marked.replace('¦', ''))
  const found = await service.doComplete(document, document.positionAt(marked.indexOf('¦')), json)
  return found!.items.map(({ label }) => label.replace(/^"(.*)"$/, '$1'))
}

const persona = (inner: string): string => `{ "lotse": 1, "personas": [{ "id": "a", ${inner} }] }`
const variant = (inner: string): string =>
  `{ "lotse": 1, "slots": [{ "id": "s", "variants": [{ "id": "v", ${inner} }] }] }`

test.each<[string, string, string[]]>([
  ['the whole file', '{ "lotse": 1, ¦ }', ['site', 'personas', 'slots', 'consent', 'journey', 'goals', 'pages']],
  ['site', '{ "site": { ¦ } }', ['id', 'languages', 'currency']],
  ['consent', '{ "consent": { ¦ } }', ['mode', 'purposes', 'links']],
  ['a mode of consent', '{ "consent": { "mode": ¦ } }', ['optIn', 'optOut', 'notice', 'off']],
  ['a goal', '{ "goals": [{ ¦ }] }', ['id', 'event', 'where', 'value', 'label']],
  ['a page', '{ "pages": [{ ¦ }] }', ['match', 'selector', 'type', 'category', 'value']],
  ['a new persona', '{ "personas": [¦] }', ['persona by a condition', 'persona by points']],
  ['inside a persona', '{ "personas": [{ ¦ }] }', ['id', 'label', 'when', 'score', 'portrait', 'priority']],
  ['a rule as a whole', persona('"when": ¦'), ['event, so many times', 'fact', 'all of', 'any of']],
  ['an empty rule', persona('"when": { ¦ }'), ['event', 'fact', 'all', 'any', 'none', 'some', 'sequence', 'audience']],
  ['a rule on an event', persona('"when": { "event": "search", ¦ }'), ['times', 'within', 'where', 'sum', 'distinct']],
  ['the name of an event', persona('"when": { "event": ¦ }'), ['view_item', 'add_to_cart', 'purchase', 'rage_click']],
  ['the name of a fact', persona('"when": { "fact": ¦ }'), ['cart.value', 'device.class', 'page.type', 'visit.count']],
  ['a comparison', persona('"when": { "fact": "cart.value", ¦ }'), ['lessThan', 'atLeast', 'between', 'ifMissing']],
  ['how often', persona('"when": { "event": "search", "times": { ¦ } }'), ['atLeast', 'atMost', 'between', 'is']],
  ['a window', persona('"when": { "event": "search", "within": ¦ }'), ['session', '7d', '30m', 'ever']],
  ['points', persona('"score": { ¦ }'), ['halfLife', 'enter', 'leave', 'signals', 'margin', 'minDwell']],
  ['a member of a group', persona('"when": { "all": [{ ¦ }] }'), ['event', 'fact', 'none']],
  ['a slot', '{ "slots": [{ ¦ }] }', ['id', 'at', 'goal', 'holdoutPercent', 'variants', 'live']],
  ['for whom', variant('"for": { ¦ }'), ['persona', 'phase', 'device', 'language', 'channel', 'audience']],
  ['a phase', variant('"for": { "phase": ¦ }'), ['discover', 'explore', 'buy', 'use', 'ask', 'engage']],
  ['a device', variant('"for": { "device": ¦ }'), ['phone', 'tablet', 'desktop']],
  ['content', variant('"content": { ¦ }'), ['fields', 'template', 'text', 'html', 'image', 'survey', 'hide']],
  ['a weekday', variant('"schedule": { "weekdays": [¦] }'), ['mon', 'sun']],
])('VS Code completes %s', async (_, marked, wanted) => {
  expect(await offered(marked)).toEqual(expect.arrayContaining(wanted))
})

const example = readFileSync(new URL('../../cases/example.json', import.meta.url), 'utf8')

/** Line (from 1) and message of each squiggle. */
async function marks(text: string): Promise<[line: number, message: string][]> {
  const { document, json } = open(text.replace(/"\$schema"[^\n]*\n/, '\n'))
  const found = await service.doValidation(document, json)
  return found.map(({ range, message }) => [range.start.line + 1, message])
}

test('VS Code finds nothing in a clean file', async () => {
  expect(await marks(example)).toEqual([])
})

const lineOf = (piece: string): number => example.slice(0, example.indexOf(piece)).split('\n').length

test.each<[string, string, string, RegExp]>([
  ['an operator', '"atLeast": 3', '"atLesat": 3', /atLesat is not allowed/],
  ['a window', '"within": "7d"', '"within": "7 days"', /not a duration; write e\.g\. 30m, 7d, session/],
  ['a half-life', '"halfLife": "14d"', '"halfLife": 14', /Expected "string"/],
  ['the key of a fact', '"fact": "cart.value"', '"fcat": "cart.value"', /fcat is not allowed|Missing property "fact"/],
  ['a device', '"device": "phone"', '"device": "mobile"', /"phone", "tablet", "desktop"/],
  ['a top key', '"personas": [', '"persnas": [', /persnas is not allowed/],
  ['an id with a blank', '"id": "bargain-hunter"', '"id": "bargain hunter"', /short name of small letters/],
  ['a share as text', '"share": 50', '"share": "50"', /Expected "number"/],
  ['a share over 100', '"share": 50', '"share": 150', /above the maximum|percentage/i],
  ['a holdout below 0', '"holdoutPercent": 10', '"holdoutPercent": -1', /below the minimum|percentage/i],
  ['a mode', '"default": "optIn"', '"default": "opt-in"', /optIn/],
  ['a type of fact', '"crm.segment": { "type": "text" }', '"crm.segment": { "type": "string" }', /"text", "number"/],
  ['no variants', '"variants": [', '"variant": [', /variant is not allowed|Missing property "variants"/],
  ['a list as text', '"signals": [', '"signal": [', /signal is not allowed|Missing property "signals"/],
  ['a weight as text', '"weight": 1', '"weight": "one"', /Expected "number"/],
  ['the version', '"lotse": 1', '"lotse": 2', /Value must be 1/],
  ['a comma', '"enter": 6,', '"enter": 6', /comma/i],
  ['a quote', '"goal": "order",', '"goal": "order,', /end of string|quote|Unexpected/i],
  ['a group as an object', '"all": [', '"alll": [', /alll is not allowed|Missing property/],
  ['a key of content', '"fields": {', '"felds": {', /felds is not allowed/],
  ['where misspelt', '"where": {', '"were": {', /were is not allowed/],
  ['a key of a page', '"match": "/cart"', '"mach": "/cart"', /mach is not allowed/],
])('VS Code marks %s', async (_, from, to, says) => {
  const text = example.replace(from, () => to)
  expect(text).not.toBe(example)
  const found = await marks(text)
  const line = lineOf(from)
  expect(
    found
      .filter(([at]) => Math.abs(at - line) <= 1)
      .map(([, message]) => message)
      .join(' | '),
  ).toMatch(says)
})
