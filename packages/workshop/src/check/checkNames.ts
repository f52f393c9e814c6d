import type { NameKind } from '../schema/field.ts'
import { suggest } from '../suggest.ts'
import { suggestEvent, suggestKey, suggestValue } from '../synonyms.ts'
import { entries, type Place, type Report, textOf } from '../walk/place.ts'
import { checkLanguage } from './checkLanguages.ts'
import type { Survey } from './survey.ts'

const WHERE: { [kind in NameKind]: string } = {
  event: 'is no event that Google Analytics 4 or Lotse knows; own ones are declared under "events"',
  fact: 'is no known fact; own ones are declared under "facts"',
  persona: 'is no persona of this file',
  phase: 'is no phase of the journey',
  audience: 'is no audience of this file',
  goal: 'is no goal of this file',
  purpose: 'is no purpose that Lotse knows; your own is written { "id": …, "label": …, "text": … }',
  language: '',
  region: '',
}

/** Where names are declared. */
const LIST: { [kind in NameKind]?: string } = { event: 'events', fact: 'facts', persona: 'personas', audience: 'audiences', goal: 'goals', phase: 'journey' } // biome-ignore format: one glance
const LISTS = ['lotse', 'site', 'collect', 'destinations', 'consent', 'facts', 'events', 'goals', 'pages', 'audiences', 'personas', 'journey', 'slots', 'preview', 'note'] // biome-ignore format: one glance

const listed = (known: Set<string>): string => {
  const names = [...known].filter((name) => name && name !== 'unknown' && name !== '*')
  return names.length && names.length <= 8 ? ` (${names.join(', ')})` : ''
}

/** Every name must be declared in the file or brought by Lotse. */
export function checkNames({ root, names, known, languages }: Survey, report: Report): void {
  const keys = entries(root).map(([key]) => key)
  const misspelt = new Set(keys.filter((key) => !LISTS.includes(key)).map((key) => suggestKey(key, LISTS)))
  for (const [kind, place] of names) {
    const name = textOf(place)
    if (!name) continue
    if (kind === 'language') checkLanguage(name, place, report, languages)
    else if (!known[kind].has(name) && !(LIST[kind] && misspelt.has(LIST[kind])))
      checkName(kind, name, place, known[kind], report)
  }
}

function checkName(kind: NameKind, name: string, place: Place, known: Set<string>, report: Report): void {
  const names = [...known].filter((each) => each && each !== '*' && !/\s/.test(each))
  const meant =
    kind === 'event'
      ? suggestEvent(name, names)
      : kind === 'fact'
        ? suggestFact(name, names)
        : suggestValue(name, names)
  if (kind === 'fact' && name.startsWith('user.') && !meant)
    return void report.warn(place, `"${name}" is not declared under "facts", so its type is not checked`)
  const hint = kind === 'event' || kind === 'fact' || meant ? '' : listed(known)
  report.error(place, `"${name}" ${WHERE[kind]}${hint}`, meant)
}

const FACTS: { [word: string]: string } = {
  device: 'device.class',
  'device.type': 'device.class',
  'page.url.path': 'page.path',
  path: 'page.path',
  url: 'page.url',
  'cart.total': 'cart.value',
  'cart.amount': 'cart.value',
  'cart.count': 'cart.quantity',
  'cart.size': 'cart.quantity',
  utm_source: 'campaign.source',
  utm_medium: 'campaign.medium',
  utm_campaign: 'campaign.name',
  'campaign.campaign': 'campaign.name',
  'user.isLoggedIn': 'user.loggedIn',
  loggedIn: 'user.loggedIn',
  'visit.first': 'visit.isFirst',
  'visits.count': 'visit.count',
  'user.language': 'language',
}

/** As `suggest`, and by the last word of the path: `category` → `page.category`. */
export function suggestFact(name: string, known: string[]): string | undefined {
  const other = FACTS[name]
  if (other && known.includes(other)) return other
  const [root = '', ...rest] = name.split('.')
  const close = suggest(
    name,
    rest.length ? known : known.filter((each) => !each.includes('.') || each.split('.')[0] === root),
  )
  if (root === 'user' && close && !close.startsWith('user.')) return undefined
  const tails = known.filter((each) => each.split('.').at(-1) === name)
  return (
    close ??
    tails[0] ??
    (rest.length && !known.some((each) => each.startsWith(`${root}.`)) ? suggest(name, known) : undefined)
  )
}
