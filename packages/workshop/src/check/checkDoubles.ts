import { knownEvents } from '../names/knownEvents.ts'
import { knownFacts } from '../names/knownFacts.ts'
import { at, each, entries, keyOf, type Place, type Report, textOf } from '../walk/place.ts'
import type { Survey } from './survey.ts'

function checkIds(what: string, list: Place | undefined, report: Report): void {
  const seen = new Set<string>()
  for (const one of each(list)) {
    const id = at(one, 'id')
    const name = textOf(id)
    if (id && name && seen.has(name)) report.error(id, `there are two ${what} with the id "${name}"; ${what === 'slots' ? 'put the variants of both into one' : 'ids must differ'}`) // biome-ignore format: one sentence
    if (name) seen.add(name)
  }
}

/** No id twice, and no declaration of what Lotse brings. */
export function checkDoubles({ root, kinds }: Survey, report: Report): void {
  for (const what of ['goals', 'audiences', 'personas', 'slots']) checkIds(what, at(root, what), report)
  checkIds('phases', at(at(root, 'journey') ?? root, 'phases'), report)
  for (const slot of kinds.slot ?? []) checkIds('variants in this slot', at(slot, 'variants'), report)
  for (const variant of kinds.variant ?? []) checkIds('arms in this test', at(variant, 'test'), report)
  for (const persona of kinds.persona ?? []) {
    const id = at(persona, 'id')
    if (id?.value === 'unknown') report.error(id, '"unknown" is the name for visitors of no persona; choose another id')
  }
  for (const variant of kinds.variant ?? []) {
    const id = at(variant, 'id')
    if (id?.value === 'default') report.error(id, '"default" is the name of the slot\'s own content; choose another id')
  }
  const facts = at(root, 'facts')
  for (const [path] of entries(facts)) {
    if (Object.hasOwn(knownFacts, path))
      report.error(keyOf(facts!, path), `"${path}" is built in and needs no declaration; remove it`)
    else if (!/^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)*$/.test(path))
      report.error(
        keyOf(facts!, path),
        `"${path}" is no fact path; write letters, digits and dots, such as "crm.segment"`,
      )
  }
  const events = at(root, 'events')
  for (const [name] of entries(events))
    if (!/^[A-Za-z][\w.-]{0,39}$/.test(name))
      report.error(keyOf(events!, name), `"${name}" is no event name; write up to 40 letters, digits and _`, name.trim().toLowerCase().replace(/[^a-z0-9]+/g, '_').slice(0, 40)) // biome-ignore format: one sentence
    else if (!Object.hasOwn(knownEvents, name)) {
      const same = Object.keys(knownEvents).find(
        (known) => known.replaceAll('_', '') === name.toLowerCase().replace(/[^a-z0-9]/g, ''),
      )
      if (same) report.warn(keyOf(events!, name), `"${name}" is almost the known event "${same}"`, same)
    }
}
