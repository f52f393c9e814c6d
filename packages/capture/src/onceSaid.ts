import type { LotseEvent, Plugin, Properties } from '@lotse/contract'

/** Things of one page that are remembered: an endless page must not fill the memory. */
const REMEMBERED = 200

/** Two who tell of the same thing: a shop's own calls, its `dataLayer`, what the page's address says. */
export interface OnceSaid extends Plugin {
  /** What `tell` tracks at once is said by `source`. */
  as(source: string, tell: () => void): void
}

/**
 * No double counting: of what several sources say on one page, each thing counts as often as the one says it that says it most
 * often. Who says the same thing twice means it.
 */
export function onceSaid(): OnceSaid {
  let source = 'site'
  let counts = new Map<string, Map<string, number>>()
  return {
    name: 'onceSaid',
    as(who, tell) {
      source = who
      tell()
      source = 'site'
    },
    onEvent(event) {
      const key = keyOf(event)
      if (event.event === 'page_view') counts = new Map([...counts].filter(([name]) => name.startsWith('purchase')))
      if (!key) return event
      const said = counts.get(key) ?? new Map<string, number>()
      counts.set(key, said)
      if (counts.size > REMEMBERED) counts.delete(counts.keys().next().value!)
      const before = Math.max(0, ...said.values())
      const now = (said.get(source) ?? 0) + 1
      said.set(source, now)
      return now > before ? event : null
    },
  }
}

/** What tells two events of one name apart; undefined: nothing does. */
function keyOf({ event = '', properties = {} }: LotseEvent): string | undefined {
  const { transaction_id, search_term, items } = properties
  if (transaction_id) return `${event} ${transaction_id}`
  if (search_term) return `search ${String(search_term).trim().toLowerCase()}`
  const ids = Array.isArray(items) ? items.map((item) => (item as Properties | null)?.item_id).filter(Boolean) : []
  return ids.length ? `${event} ${ids.join()}` : undefined
}
