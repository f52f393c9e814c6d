/** A part's rows as they stand in `docs/proof.json`. */
const sum = (rows, pattern) =>
  rows.reduce((all, { figure }) => (pattern.exec(figure)?.slice(1).map(Number) ?? []).map((n, i) => n + (all[i] ?? 0)), []) // biome-ignore format: one thought
const many = (n) => n.toLocaleString('en')
const row = (rows, what) => rows.find((one) => one.what.startsWith(what))
const isControl = ({ what }) => /control/.test(what)

/** The same sum of each peer, as the rows name them: `name 3 of 10, name 10 of 10`. */
function sumOfPeers(rows) {
  const all = new Map()
  for (const { others = '' } of rows)
    for (const [, name, arrived, of] of others.matchAll(/(\S+) (\d+) of (\d+)/g)) {
      const [before, ofBefore] = all.get(name) ?? [0, 0]
      all.set(name, [before + Number(arrived), ofBefore + Number(of)])
    }
  return [...all].map(([name, [arrived, of]]) => `${name} ${many(arrived)} of ${many(of)}`).join(', ')
}

/** A row of the proof as it stands, under another name. */
const asItStands = (rows, what, said) => {
  const found = row(rows, what)
  return found
    ? [
        [
          said,
          typeof found.figure === 'number'
            ? many(found.figure > 1_000 ? found.figure : Number(found.figure.toPrecision(3)))
            : found.figure,
          found.others,
          found.passed,
        ],
      ]
    : []
}

/**
 * What the README says beyond bytes: each sentence is made of figures of the proof, and is not said while its part was not run.
 * A part gives its sentences: what, our figure, the others', whether the limit is reached.
 */
const CLAIMS = {
  paint: (rows) => [
    ...asItStands(rows, 'frames that showed a default', 'frames that showed a default before its variant'),
    ...asItStands(rows, 'elements after a slot', 'elements that moved when a slot was filled'),
    ...asItStands(rows, 'script time, 1 slot(s), 4×', 'script time until a slot is filled, at a CPU four times slower, ms'),
    ...asItStands(rows, 'FCP', 'first paint, × that of the page without a tool'),
  ],
  page: (rows) => [
    ...asItStands(rows, 'evaluation of the first file at', 'evaluation of the first file, at a CPU four times slower, ms'),
    ...asItStands(rows, 'total blocking time', 'blocking time added at the start, at a CPU four times slower, ms'),
  ],
  track: (rows) => asItStands(rows, 'main thread', 'main thread for 10,000 calls of `track()`, at a CPU four times slower, ms'),
  delivery(rows) {
    const own = rows.filter(({ figure }) => figure)
    const [arrived, promised] = sum(own, /^(\d+) of (\d+)$/)
    if (!promised) return []
    return [[`events that arrived, over ${own.length} misfortunes: of those called durable; of others, of those tracked`, `${many(arrived)} of ${many(promised)}`, sumOfPeers(rows), arrived === promised]]
  },
  faults(rows) {
    const [once, of, twice, lost] = sum(rows.filter((one) => !isControl(one)), /^(\d+) of (\d+) once, (\d+) twice, (\d+) lost$/)
    if (!of) return []
    return [['stored exactly once, of those called durable, browsers killed and collectors down', `${many(once)} of ${many(of)}; ${twice} twice, ${lost} lost`, undefined, once === of && !twice]]
  },
  soak: (rows) => asItStands(rows, 'stored, of those', 'stored of 100,000 in one tab'),
  audit(rows) {
    const engines = [...new Set(rows.map(({ what }) => /(\w+): points held$/.exec(what)?.[1]))]
    const held = engines.map((engine) => [engine, ...sum(rows.filter(({ what }) => what.includes(engine)), /^(\d+) of (\d+)$/)])
    if (!held.length) return []
    return [['points of consent that hold, in the shop and on a page with a strict policy', held.map(([engine, of, all]) => `${engine} ${of} of ${all}`).join(', '), rows.map(({ others }) => others).filter(Boolean).join(', '), held.every(([, of, all]) => of === all)]]
  },
  security(rows) {
    const [held, of] = sum(rows, /^(\d+) of (\d+)/)
    return of ? [['attacks that were held off', `${many(held)} of ${many(of)}`, undefined, held === of]] : []
  },
  report(rows) {
    const tiles = rows.filter(({ limit }) => limit)
    const whole = row(rows, 'whole report')
    return whole && tiles.length ? [[whole.what.replace(/, all days, ms$/, ''), `${Math.round(whole.figure)} ms`]] : []
  },
  judge: (rows) => asItStands(rows, 'T1', 'classifier: F1 of who buys, real shoppers, facts given'),
} // biome-ignore format: a table

/** All parts of one kind count as one: faults in each engine. */
const kindOf = (name) => name.split(',')[0]
const NOT_THROUGH = /^(?:\S+ not through in time(?:, |$))+$/
/** Peers by their names, not by their packages. */
const short = (others) =>
  NOT_THROUGH.test(others) ? 'none was through in time' : others.replace(/@([\w-]+)\/[\w-]+/g, '$1')

/** The README's table: pure, so that a test can hold the README against the proof. */
export function claimsText({ parts }) {
  const lines = Object.entries(CLAIMS).flatMap(([kind, say]) => {
    const rows = parts.filter(({ name }) => kindOf(name) === kind && name !== 'faults, collector').flatMap((part) => part.rows) // biome-ignore format: one thought
    const said = rows.length ? say(rows) : []
    return said.map(([what, own, others = '', passed]) => `| ${what} | ${own} | ${short(others)} | ${passed === false ? 'limit missed' : ''} |`) // biome-ignore format: a row
  })
  return lines.length ? ['| measured | Lotse | others | |', '|---|---|---|---|', ...lines].join('\n') : ''
}

const BETWEEN = /(<!-- measured: written by npm run bench -->\n)[\s\S]*?(<!-- \/measured -->)/
export const withClaims = (readme, proof) => readme.replace(BETWEEN, (_, begin, end) => `${begin}\n${claimsText(proof)}\n\n${end}`) // biome-ignore format: one line
