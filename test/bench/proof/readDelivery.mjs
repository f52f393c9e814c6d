const OWN = 'Lotse'

/** Accepted of promised, by engine and misfortune, beside what arrived of the same with each peer. */
export function readDelivery({ cells = {} }) {
  const rows = new Map()
  for (const [key, cell] of Object.entries(cells)) {
    const [engine, tracker, scenario] = key.split(' | ')
    const what = `${engine}: ${scenario}`
    rows.set(what, { ...rows.get(what), [tracker]: cell })
  }
  return [...rows].map(([what, { [OWN]: own, ...peers }]) => ({
    what,
    figure: own ? said(own) : '',
    limit: own ? `${own.promised}, none twice` : '',
    others: Object.entries(peers).map(([tracker, cell]) => `${tracker} ${said(cell)}`).join(', '),
    ...(own && { passed: own.accepted === own.promised && !own.twiceInStore }),
  })) // biome-ignore format: a row
}

const said = ({ accepted, promised, error }) => (error ? 'failed' : `${accepted} of ${promised}`)
