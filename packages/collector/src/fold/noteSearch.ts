import type { Properties } from '@lotse/contract'
import type { Fold } from './foldEvents.ts'

export interface Search {
  time: number
  term: string
  /** Null: the shop did not say. */
  results: number | null
  /** Something was opened after it, in the same visit and before the next search. */
  clicked: boolean
}

/** `search` and the `view_search_results` after it are one search when they are no further apart, ms. */
const SAME_SEARCH = 30_000

/** GA4 has no name for the number of results; these are in use. */
const counts = ['results', 'result_count', 'results_count', 'search_results']

/** Notes a `search` or `view_search_results` with its `search_term`. */
export function noteSearch(searches: Search[], properties: Properties, time: number): void {
  const { search_term: raw } = properties
  if (typeof raw !== 'string' || raw.trim() === '') return
  const term = raw.trim().toLowerCase()
  // Half a result is no number of results, and no column takes it.
  const results = counts.map((name) => properties[name]).find(Number.isSafeInteger) as number | undefined
  const last = searches.at(-1)
  if (last?.term === term && time - last.time <= SAME_SEARCH) last.results ??= results ?? null
  else searches.push({ time, term, results: results ?? null, clicked: false })
}

const opens = new Set(['select_item', 'view_item', 'add_to_cart', 'add_to_wishlist', 'select_content', 'purchase'])

/** Notes that a search led somewhere. */
export function noteSearchClick({ searches, visits }: Pick<Fold, 'searches' | 'visits'>, name: string): void {
  const last = searches.at(-1)
  if (last && opens.has(name) && last.time >= visits.at(-1)!.start) last.clicked = true
}
