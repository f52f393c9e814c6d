import type { Asked, Sight } from '../sight.ts'

/** Keys whose value names events. */
const EVENTS = new Set(['event', 'without'])

/** Every fact and event that the rules name, wherever they stand. */
export function asksOf({ rules, phases }: Pick<Sight, 'rules' | 'phases'>): Asked[] {
  const { personas = [], audiences = [], slots = [] } = rules
  const found = new Map<string, Asked>()
  const note = (kind: Asked['kind'], name: string, by: string): void => {
    const one = found.get(`${kind} ${name}`) ?? { kind, name, by: [] }
    found.set(`${kind} ${name}`, one)
    if (!one.by.includes(by)) one.by.push(by)
  }
  const walk = (value: unknown, by: string, key = ''): void => {
    if (typeof value === 'string') {
      if (key === 'fact') note('fact', value, by)
      else if (EVENTS.has(key) && value !== '*') note('event', value, by)
      else if (key === 'sequence') note('event', value, by)
    } else if (Array.isArray(value)) for (const one of value) walk(one, by, key)
    else if (value && typeof value === 'object')
      for (const [inner, one] of Object.entries(value)) {
        // Properties of an event, and the page where it happened, come with it.
        if (inner !== 'where' && inner !== 'share') walk(one, by, inner)
        if (inner === 'activeTime') note('event', 'user_engagement', by)
      }
  }
  for (const { id, when, score } of personas) walk([when, score?.signals], id)
  for (const { id, enter, leave, evidence } of phases) walk([enter, leave, evidence], id)
  for (const { id, when } of audiences) walk(when, id)
  for (const { id, variants } of slots) for (const variant of variants) walk(variant.when, `${id}/${variant.id}`)
  return [...found.values()]
}
