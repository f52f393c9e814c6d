import type { Content, ContentTree, LotseConfig, Text } from '@lotse/contract'
import { isSafeLink, isScriptLink } from '../check/safeLink.ts'
import { configSchema } from '../schema/config.ts'
import { chooseOption } from '../walk/chooseOption.ts'
import { inside, type Shape, signOf } from '../walk/reflect.ts'
import { isLinkName, refuseAttribute } from './allowList.ts'
import { buildTree } from './buildTree.ts'

type Bag = { [key: string]: unknown }
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value)
const jsonTypeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

/** Of a text or each of its languages. */
const perLanguage = <T>(text: Text, make: (text: string) => T): T | { [language: string]: T } =>
  typeof text === 'string'
    ? make(text)
    : Object.fromEntries(Object.entries(text).map(([key, value]) => [key, make(value)]))

const allTexts = (text: unknown, test: (text: string) => boolean): boolean =>
  (isBag(text) ? Object.values(text) : [text]).every((each) => typeof each !== 'string' || test(each))

const isSafe = (name: string, text: unknown): boolean =>
  allTexts(text, (each) => (isLinkName(name) ? isSafeLink(each) : !isScriptLink(each)))

/** Markup becomes a tree, and what a page must not do is dropped. */
function compileContent({ html, tree: _, attributes, fields, image, ...rest }: Content): Content {
  const tree = html !== undefined && perLanguage<ContentTree[]>(html, (text) => buildTree(text).tree)
  const pick = (bag: { [name: string]: Text }, keep: (name: string, text: Text) => boolean): { [name: string]: Text } =>
    Object.fromEntries(Object.entries(bag).filter(([name, text]) => keep(name, text)))
  return {
    ...rest,
    ...(tree && { tree }),
    ...(fields && { fields: pick(fields, isSafe) }),
    ...(attributes && { attributes: pick(attributes, (name, text) => !refuseAttribute(name) && isSafe(name, text)) }),
    ...(image && allTexts(image.src, isSafeLink) && { image }),
  }
}

/** Copies what the schema knows, without what is for people. */
function strip(schema: Shape, value: unknown): unknown {
  const shape = inside(schema)
  if (shape.type === 'union') {
    const { option } = chooseOption(shape, jsonTypeOf(value), isBag(value) ? Object.keys(value) : [])
    return option ? strip(option, value) : value
  }
  if (Array.isArray(value)) {
    const item = shape.item
    return item ? value.filter((each) => !isDraft(item, each)).map((each) => strip(item, each)) : value
  }
  if (!isBag(value)) return value
  const known = Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
    if (key === '__proto__') return []
    const entry = shape.entries ? (Object.hasOwn(shape.entries, key) ? shape.entries[key] : shape.rest) : shape.value
    if (!entry) return []
    return signOf(inside(entry)).forPeople || signOf(entry).forPeople ? [] : [[key, strip(entry, each)]]
  })
  const bag = Object.fromEntries(known)
  return signOf(shape).kind === 'content' ? compileContent(bag as Content) : bag
}

const isDraft = (item: Shape, value: unknown): boolean =>
  signOf(inside(item)).kind === 'variant' && isBag(value) && value.draft === true

/**
 * What visitors download: without notes, labels, portraits, drafts and declarations for people, with `html` compiled to
 * a tree of allow-listed elements. Expects a config that `checkConfig` finds no errors in; of others it drops what the
 * format does not know. `journey.phases: "default"` stays as it is.
 */
export function compileConfig(config: LotseConfig): LotseConfig {
  return strip(configSchema as unknown as Shape, config) as LotseConfig
}
