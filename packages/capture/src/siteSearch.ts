import type { Plugin } from '@lotse/contract'
import type { OnceSaid } from './onceSaid.ts'

/** As GA4's enhanced measurement reads it. */
const TERMS = ['q', 's', 'search', 'query', 'keyword']

/**
 * GA4's `view_search_results` for a page of results: the term from its address, their number from `data-lotse-results`; 0 marks a
 * search that found nothing. What the site itself says about the same term goes before.
 */
export const siteSearch = ({ as }: Pick<OnceSaid, 'as'>): Plugin => ({
  name: 'siteSearch',
  setup(host) {
    let address = ''
    return host.visitor.watch(({ context }) => {
      if (!context || location.href === address) return
      address = location.href
      const query = new URLSearchParams(location.search)
      const search_term = TERMS.map((name) => query.get(name)?.trim()).find(Boolean)
      if (!search_term) return
      const said = document.querySelector('[data-lotse-results]')?.getAttribute('data-lotse-results')
      const results = said ? Number(said) : Number.NaN
      as('address', () => void host.track('view_search_results', { search_term, ...(results >= 0 && { results }) }))
    })
  },
})
