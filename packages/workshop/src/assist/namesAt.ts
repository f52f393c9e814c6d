import { getNodeValue, type Node } from 'jsonc-parser'
import { type Survey, survey } from '../check/survey.ts'
import { itemProperties, knownEvents } from '../names/knownEvents.ts'
import { knownValues } from '../names/knownFacts.ts'
import type { Path } from '../problem.ts'
import type { NameKind } from '../schema/field.ts'

/** Names that may be used in this file: what it declares and what Lotse brings. */
export function knownIn(root: Node | undefined): Survey {
  const value: unknown = root ? getNodeValue(root) : {}
  const place = { value, node: root ?? { type: 'object', offset: 0, length: 0 }, path: [] }
  return survey(place, { kinds: {}, names: [] })
}

/** Names of a kind, the file's own first. */
export function namesOf(kind: NameKind, { known, languages }: Survey): string[] {
  if (kind === 'language') return languages
  const all = [...known[kind]].filter(Boolean)
  return kind === 'event' ? all.reverse() : all
}

type Bag = { [key: string]: unknown }
const bagAt = (value: unknown, path: Path): Bag | undefined => {
  const found = path.reduce<unknown>((bag, key) => (bag as Bag | undefined)?.[key], value)
  return typeof found === 'object' && found !== null ? (found as Bag) : undefined
}

/** Properties that a `where`, a `sum`, … may name: of the events beside it, of products, of the page. */
export function propertiesAt({ root, facts }: Survey, path: Path): string[] {
  const rule = bagAt(root.value, path)
  const declared = bagAt(root.value, ['events']) as { [name: string]: { properties?: object } } | undefined
  const events = [rule?.event].flat().filter((one): one is string => typeof one === 'string')
  const own = events.flatMap((one) => [
    ...Object.keys(declared?.[one]?.properties ?? {}),
    ...Object.keys(knownEvents[one]?.properties ?? {}),
  ])
  const items = own.includes('items') ? itemProperties.map((one) => `items.${one}`) : []
  const around = Object.keys(facts).filter((one) => /^(?:page|campaign|device)\.|^(?:channel|language)$/.test(one))
  return [...new Set([...own, ...items, ...around])]
}

/** Values that a fact is known to have: a closed list, or what the pages of this file say. */
export function valuesOf(fact: string, { root }: Survey): string[] {
  if (knownValues[fact]) return knownValues[fact]
  const [group, key] = fact.split('.')
  const pages = bagAt(root.value, ['pages'])
  if (group !== 'page' || !key || !Array.isArray(pages)) return []
  return [...new Set(pages.flatMap((page: Bag) => (typeof page?.[key] === 'string' ? [page[key] as string] : [])))]
}
