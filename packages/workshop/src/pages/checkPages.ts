import type { LotseConfig } from '@lotse/contract'
import { checkText } from '../checkText.ts'
import type { Problem } from '../problem.ts'
import { configSchema } from '../schema/config.ts'
import { suggest } from '../suggest.ts'
import { at, each, entries, keyOf, type Place, type Report, textOf } from '../walk/place.ts'
import { type PageView, readPage } from './readPage.ts'

/** A page or template of the site, as text. */
export interface PageSource {
  /** File or address. */
  name: string
  html: string
}

export interface PagesInput {
  /** Text of the `lotse.json`. */
  text: string
  pages: PageSource[]
  /** Text of the site's own scripts, in which events and facts are looked for. */
  scripts?: string[]
}

/** Problems in the config and, by name, in the pages. */
export interface PagesProblems {
  config: Problem[]
  pages: { name: string; problems: Problem[] }[]
}

interface Page extends PageView {
  name: string
}

const few = (names: string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')

function checkTemplates(
  slot: Place,
  variant: Place,
  content: Place | undefined,
  name: string,
  pages: Page[],
  report: Report,
): void {
  // biome-ignore format: one line
  const id = textOf(at(slot, 'id'))!
  const selector = textOf(at(slot, 'at'))
  const template = at(content ?? variant, 'template')
  const isEmpty = !content || !Object.keys(content.value as object).some((key) => key !== 'note')
  const wanted = template ? `template${textOf(template)}` : isEmpty ? `template[data-lotse-variant=${JSON.stringify(name)}]` : undefined // biome-ignore format: one thought
  if (!wanted) return
  const without = pages.filter((page) => page.find(id, selector).some((found) => !found.hasBefore(wanted)))
  if (!without.length) return
  const what = template ? `<template id="${textOf(template)!.slice(1)}">` : `<template data-lotse-variant="${name}">`
  report.warn(template ?? variant, `${what} stands neither before nor in the slot "${id}" in ${few(without.map((page) => page.name))}; the default stays there`) // biome-ignore format: one sentence
}

function checkFields(slot: Place, content: Place | undefined, pages: Page[], report: Report): void {
  const id = textOf(at(slot, 'id'))!
  const fields = content && at(content, 'fields')
  for (const [name] of entries(fields)) {
    const without = pages.filter((page) => page.find(id, textOf(at(slot, 'at'))).some((found) => !found.hasField(name)))
    if (without.length)
      report.warn(keyOf(fields!, name), `the slot "${id}" has no data-lotse-field="${name}" in ${few(without.map((page) => page.name))}`) // biome-ignore format: one sentence
  }
}

/** Pages that a script writes: its text names the slot. */
const isWritten = (id: string, said: string): boolean =>
  /lotse-slot/i.test(said) && [`"${id}"`, `'${id}'`, `\`${id}\``].some((name) => said.includes(name))

function checkSlot(slot: Place, pages: Page[], said: string, report: Report): void {
  const id = textOf(at(slot, 'id'))
  if (!id) return
  const selector = at(slot, 'at')
  const having = pages.filter((page) => page.find(id, textOf(selector)).length)
  if (!having.length) {
    if (!selector && isWritten(id, said)) return
    const names = new Set(pages.flatMap(({ named }) => named.map(([name]) => name)))
    const looked = `${pages.length} page${pages.length === 1 ? '' : 's'}`
    if (selector) report.warn(selector, `"${textOf(selector)}" matches nothing in ${looked}`)
    else report.warn(at(slot, 'id')!, `the slot "${id}" is in none of ${looked}; mark it with data-lotse-slot="${id}"`, suggest(id, names)) // biome-ignore format: one sentence
    return
  }
  for (const variant of each(at(slot, 'variants'))) {
    if (at(variant, 'draft')?.value === true) continue
    const name = `${id}/${textOf(at(variant, 'id')) ?? ''}`
    const arms = each(at(variant, 'test'))
    const contents = arms.length ? arms.map((arm) => at(arm, 'content')) : [at(variant, 'content')]
    for (const content of contents) {
      checkTemplates(slot, variant, content, name, having, report)
      checkFields(slot, content, having, report)
    }
  }
}

/** Own events and facts that rules wait for, and nothing given ever says. */
function checkSupplied(root: Place, used: Place[], pages: Page[], said: string, report: Report): void {
  const own = (key: string): Set<string> => new Set(entries(at(root, key)).map(([name]) => name))
  const [events, facts] = [own('events'), own('facts')]
  const supplied = new Set(pages.flatMap((page) => [...page.facts]))
  const told = new Set<string>()
  for (const place of used) {
    const name = textOf(place)!
    if (told.has(name)) continue
    told.add(name)
    const isSaid = said.includes(name)
    if (events.has(name) && !isSaid) report.warn(place, `no page or script given ever sends the event "${name}"`)
    else if (facts.has(name) && !isSaid && !supplied.has(name) && !says(said, name))
      report.warn(place, `no page or script given ever supplies the fact "${name}"`)
  }
}

/** `crm.segment` also counts as said where its parts stand as keys: `{ crm: { segment: … } }`. */
const says = (said: string, path: string): boolean =>
  path.split('.').every((key) => new RegExp(`["'\`]?${key.replace(/[^\w-]/g, '')}["'\`]?\\s*:`).test(said))

/** What does not fit between a config and the pages of its site. Warnings: a page may be missing among those given. */
export function checkPages({ text, pages: sources, scripts = [] }: PagesInput): PagesProblems {
  const pages = sources.map(({ name, html }): Page => ({ name, ...readPage(html) }))
  const said = [...pages.map((page) => page.said), ...scripts].join('\n')
  let config: LotseConfig | undefined
  const found = checkText(text, configSchema, (root, seen, report) => {
    config = root.value as LotseConfig
    for (const slot of each(at(root, 'slots'))) checkSlot(slot, pages, said, report)
    const used = seen.names.filter(([kind]) => kind === 'event' || kind === 'fact').map(([, place]) => place)
    checkSupplied(root, used, pages, said, report)
  })
  const slots = new Map((config?.slots ?? []).map((slot) => [slot.id, slot]))
  const variants = (config?.slots ?? []).flatMap(({ id, variants: all }) => all.map((one) => `${id}/${one.id}`))
  const inPage = ({ named, templates }: Page): Problem[] => [
    ...named
      .filter(([name]) => !slots.has(name))
      .map(([name, line]) => warning(line, `"${name}" is no slot of the config`, suggest(name, slots.keys()))),
    ...templates
      .filter(([name]) => !variants.includes(name))
      .map(([name, line]) => warning(line, `"${name}" is no variant of the config`, suggest(name, variants))),
  ]
  return {
    config: found.filter(({ level }) => level === 'warning'),
    pages: pages.map((page) => ({ name: page.name, problems: inPage(page) })),
  }
}

const warning = (line: number, message: string, suggestion: string | undefined): Problem => ({
  level: 'warning',
  path: '',
  line,
  column: 1,
  message,
  ...(suggestion !== undefined && { suggestion }),
})
