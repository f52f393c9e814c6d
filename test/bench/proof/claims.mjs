/** A part's rows as they stand in `docs/proof.json`. */
const sum = (rows, pattern) =>
  rows.reduce((all, { figure }) => (pattern.exec(figure)?.slice(1).map(Number) ?? []).map((n, i) => n + (all[i] ?? 0)), []) // biome-ignore format: one thought
const many = (n) => n.toLocaleString('en')
const row = (rows, what) => rows.find((one) => one.what.startsWith(what))
const isControl = ({ what }) => /control/.test(what)

/**
 * What the README says beyond bytes: each sentence is made of figures of the proof, and is not said while its part was not run.
 * A part gives the sentence's two cells, or nothing.
 */
const CLAIMS = {
  paint(rows) {
    const [frames, moved] = ['frames that showed a default', 'elements after a slot'].map((what) => row(rows, what))
    if (frames && moved) return ['frames that showed a default before its variant; elements that moved', `${frames.figure}; ${moved.figure}`] // biome-ignore format: a row
  },
  delivery(rows) {
    const own = rows.filter(({ figure }) => figure)
    const [arrived, promised] = sum(own, /^(\d+) of (\d+)$/)
    if (promised) return [`events that arrived, of those called durable, over ${own.length} misfortunes`, `${many(arrived)} of ${many(promised)}`] // biome-ignore format: a row
  },
  faults(rows) {
    const [once, of, twice, lost] = sum(rows.filter((one) => !isControl(one)), /^(\d+) of (\d+) once, (\d+) twice, (\d+) lost$/) // biome-ignore format: one thought
    if (of) return ['stored exactly once, of those called durable, browsers killed and collectors down', `${many(once)} of ${many(of)}; ${twice} twice, ${lost} lost`] // biome-ignore format: a row
  },
  soak(rows) {
    const stored = row(rows, 'stored, of those')
    if (stored) return ['stored of 100,000 in one tab', many(stored.figure)]
  },
  audit(rows) {
    const engines = [...new Set(rows.map(({ what }) => /(\w+): points held$/.exec(what)?.[1]))]
    const held = engines.map((engine) => [engine, ...sum(rows.filter(({ what }) => what.includes(engine)), /^(\d+) of (\d+)$/)]) // biome-ignore format: one thought
    if (held.length) return ['points of consent that hold, in the shop and on a page with a strict policy', held.map(([engine, of, all]) => `${engine} ${of} of ${all}`).join(', ')] // biome-ignore format: a row
  },
  security(rows) {
    const [held, of] = sum(rows, /^(\d+) of (\d+)/)
    if (of) return ['attacks that were held off', `${many(held)} of ${many(of)}`]
  },
  report(rows) {
    const tiles = rows.filter(({ limit }) => limit)
    const whole = row(rows, 'whole report')
    if (whole && tiles.length) return [whole.what.replace(/, all days, ms$/, ''), `${Math.round(whole.figure)} ms`]
  },
  judge(rows) {
    const found = row(rows, 'T1')
    if (found) return [`classifier: ${found.what.replace(/^T1 /, '')}`, String(found.figure)]
  },
}

/** All parts of one kind count as one: faults in each engine. */
const kindOf = (name) => name.split(',')[0]
const missed = (rows) => rows.filter(({ passed }) => passed === false).length

/** The README's table: pure, so that a test can hold the README against the proof. */
export function claimsText({ parts }) {
  const lines = Object.entries(CLAIMS).flatMap(([kind, say]) => {
    const rows = parts.filter(({ name }) => kindOf(name) === kind && name !== 'faults, collector').flatMap((part) => part.rows) // biome-ignore format: one thought
    const said = rows.length && say(rows)
    return said ? [`| ${said[0]} | ${said[1]} | ${missed(rows) ? `${missed(rows)} of ${rows.length} limits missed` : ''} |`] : [] // biome-ignore format: a row
  })
  return lines.length ? ['| measured | Lotse | |', '|---|---|---|', ...lines].join('\n') : ''
}

const BETWEEN = /(<!-- measured: written by npm run bench -->\n)[\s\S]*?(<!-- \/measured -->)/
export const withClaims = (readme, proof) => readme.replace(BETWEEN, (_, begin, end) => `${begin}\n${claimsText(proof)}\n\n${end}`) // biome-ignore format: one line
