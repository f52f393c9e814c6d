import { selectAll } from 'css-select'
import type { Element, ParentNode } from 'domhandler'
import { parse } from 'parse5'
import { adapter } from 'parse5-htmlparser2-tree-adapter'

/** A slot as it stands in a page. */
export interface FoundSlot {
  /** From 1. */
  line: number
  /** Elements that stand before it or inside it and match. */
  hasBefore(selector: string): boolean
  /** Whether its default block has this field: a name, or a selector. */
  hasField(name: string): boolean
}

/** What the checker wants to know of a page. */
export interface PageView {
  /** The page's slots by name: marked, or `<lotse-slot>`. */
  named: [name: string, line: number][]
  /** `slot/variant` of every `<template data-lotse-variant>`. */
  templates: [name: string, line: number][]
  find(slot: string, at: string | undefined): FoundSlot[]
  /** Facts by dot path that the page hands over. */
  facts: Set<string>
  /** Addresses of scripts. */
  scripts: string[]
  /** Addresses of links. */
  links: string[]
  /** The text of inline scripts and of attributes that declare events. */
  said: string
}

const lineOf = (element: Element): number => element.sourceCodeLocation?.startLine ?? 1
const quoted = (text: string): string => JSON.stringify(text)

/** A selector of the config that this parser does not read matches nothing, as in a page. */
function all(selector: string, root: ParentNode): Element[] {
  try {
    return selectAll(selector, root as never) as unknown as Element[]
  } catch {
    return []
  }
}

function paths(value: unknown, path: string, into: Set<string>): void {
  if (path) into.add(path)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  for (const [key, inner] of Object.entries(value)) paths(inner, path ? `${path}.${key}` : key, into)
}

/** Reads a page as it was written; templates stay inert, scripts do not run. */
export function readPage(html: string): PageView {
  const root = parse(html, { treeAdapter: adapter, sourceCodeLocationInfo: true }) as unknown as ParentNode
  const order = new Map(all('*', root).map((element, i) => [element, i]))
  const attribute = (selector: string, name: string): [string, number][] =>
    all(selector, root).map((element) => [element.attribs[name] ?? '', lineOf(element)])
  const facts = new Set<string>()
  const inline = all('script:not([src])', root).map((script) => ({
    isFacts: script.attribs['data-lotse-facts'] !== undefined,
    text: script.children.map((child) => ('data' in child ? child.data : '')).join(''),
  }))
  for (const { isFacts, text } of inline) {
    if (!isFacts) continue
    try {
      paths(JSON.parse(text), '', facts)
    } catch {
      // the page's own fault code tells of it
    }
  }
  return {
    named: [...attribute('[data-lotse-slot]', 'data-lotse-slot'), ...attribute('lotse-slot[name]', 'name')],
    templates: attribute('template[data-lotse-variant]', 'data-lotse-variant'),
    facts,
    scripts: attribute('script[src]', 'src').map(([src]) => src),
    links: attribute('a[href]', 'href').map(([href]) => href),
    said: [...inline.map(({ text }) => text), ...attribute('[data-lotse-event]', 'data-lotse-event').map(([name]) => `"${name}"`)].join('\n'), // biome-ignore format: one thought
    find(slot, at) {
      const marked = `[data-lotse-slot=${quoted(slot)}], lotse-slot[name=${quoted(slot)}]`
      const found = [...new Set([...all(marked, root), ...(at ? all(at.split('>>>').at(-1)!, root) : [])])]
      return found.map((element) => ({
        line: lineOf(element),
        hasBefore: (selector) =>
          all(selector, root).some((one) => order.get(one)! < order.get(element)!) || all(selector, element).length > 0,
        hasField: (name) =>
          all(`[data-lotse-field=${quoted(name)}]`, element).length > 0 || (/[^\w-]/.test(name) && all(name, element).length > 0), // biome-ignore format: one thought
      }))
    },
  }
}
