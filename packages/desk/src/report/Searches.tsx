import type { JSX } from 'preact'
import { Section } from '../frame/Section.tsx'
import type { View } from './view.ts'

/** What people looked for and the shop did not find. */
export function Searches({ report, words, numbers }: View): JSX.Element {
  const { searches, searchTotals } = report
  const head = words.searchHead
  const most = Math.max(1, ...searches.map((one) => one.searches))
  return (
    <Section id="searches" title={words.searches} definition={words.searchesDefinition} words={words}>
      {searches.length === 0 ? (
        <p class="quiet">{words.noSearches}</p>
      ) : (
        <>
          <p class="quiet">
            {words.searchTotals(numbers.count(searchTotals.withoutResult), numbers.count(searchTotals.searches))}
          </p>
          <table class="bars">
            <thead>
              <tr>
                <th scope="col">{head.term}</th>
                <th scope="col">{head.searches}</th>
                <th scope="col">{head.visitors}</th>
              </tr>
            </thead>
            <tbody>
              {searches.map((one) => (
                <tr key={one.term}>
                  <th scope="row" style={{ '--share': one.searches / most }}>
                    {one.term}
                  </th>
                  <td>{numbers.count(one.searches)}</td>
                  <td>{numbers.count(one.visitors)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Section>
  )
}
