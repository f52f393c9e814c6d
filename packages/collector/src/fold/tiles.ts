/** What one tile of the report sums up per day; columns of `tally`, what is left out is empty or 0. */
interface Tile {
  /** Of the visitors that `of` chooses. Its rows are joined with `visitor v`. */
  from(of: string): string
  /** UTC day number; every range of a report ends with the newest day. */
  day: string
  keys?: string[]
  count?: string
  /**
   * 1 in the newest row of a visitor under the same key, else 0: as every range ends with the newest day, the sum is
   * the number of visitors in any range.
   */
  visitors?: string
  /** Whole numbers; money in thousandths, so that adding and taking away leaves no rest. */
  figures?: string[]
}

const DAY = 86_400_000
const dayOf = (time: string) => `${time} / ${DAY}`
const thousandths = (value: string) => `CAST(round(${value} * 1000) AS INTEGER)`
const joined = (table: string, of: string) => `${table} t JOIN visitor v ON v.id = t.visitor WHERE t.visitor ${of}`
const newest = (key: string, order: string) =>
  `row_number() OVER (PARTITION BY t.visitor${key && `, ${key}`} ORDER BY ${order} DESC) = 1`
const plain = (table: string) => (of: string) => joined(table, of)

/** ms in view that count as read: a headline and a sentence, 16 words at 238 a minute (M. Brysbaert, JML 109, 2019). */
export const READ_TIME = 4_000
/** The day (UTC) on which somebody comes who does not come again: later than every other. */
export const NEVER = 99_999_999
/** Moves drawn in the journey's flow; later ones have no step. */
export const STEPS = 4
/** Phases of a path that are told apart. */
const PATH_LENGTH = 6

const lastSeen = dayOf('v.last_seen')
const ordersOf = (what: string) =>
  `(SELECT ${what} FROM placed_order o WHERE o.visitor = t.visitor AND o.visit = t.start)`
const channel = "coalesce(t.channel, 'unknown')"

export const tiles: { [name: string]: Tile } = {
  days: { from: plain('visitor_day'), day: 't.day', keys: ['t.persona'], figures: ['t.events'] },
  // A range has as many visitors as days after which they were not seen again in it. Kept under the day of the return,
  // so that a range that ends with the newest day reads one row per day.
  chain: {
    from: plain('visitor_day'),
    day: `coalesce(lead(t.day) OVER (PARTITION BY t.visitor ORDER BY t.day), ${NEVER})`,
    keys: ['t.day'],
  },
  visitors: { from: (of) => `visitor v WHERE v.id ${of}`, day: lastSeen, keys: ['v.persona', 'v.phase'] },
  moves: {
    from: plain('move'),
    day: lastSeen,
    keys: ['t.from_phase', 't.to_phase', `CASE WHEN t.step < ${STEPS} THEN t.step ELSE '' END`],
    visitors: newest('t.from_phase, t.to_phase', 't.step'),
    figures: ['t.dwell'],
  },
  paths: {
    from: (of) => `(SELECT v.*, v.id AS visitor,
        (SELECT CASE WHEN count(*) = 0 THEN v.phase ELSE min(CASE WHEN step = 0 THEN from_phase END) || '>'
           || group_concat(to_phase, '>' ORDER BY step) FILTER (WHERE step < ${PATH_LENGTH - 1})
           || CASE WHEN count(*) >= ${PATH_LENGTH} THEN '>…' ELSE '' END END FROM move WHERE visitor = v.id) AS path,
        (SELECT total(value) FROM happened WHERE visitor = v.id AND what = 'goal') AS value
      FROM visitor v WHERE v.id ${of}) v`,
    day: lastSeen,
    keys: ['v.persona', 'v.path'],
    figures: [thousandths('v.value'), 'v.value > 0'],
  },
  visits: {
    from: plain('visit'),
    day: dayOf('t.start'),
    keys: [channel],
    visitors: newest(channel, 't.start'),
    figures: [ordersOf('count(*)'), thousandths(ordersOf('total(o.value)'))],
  },
  campaigns: {
    from: (of) => `${joined('visit', of)} AND t.campaign IS NOT NULL`,
    day: dayOf('t.start'),
    keys: ["t.campaign ->> '$[0]'", "t.campaign ->> '$[1]'", "t.campaign ->> '$[2]'"],
    visitors: newest('t.campaign', 't.start'),
    figures: [ordersOf('count(*)'), thousandths(ordersOf('total(o.value)'))],
  },
  handovers: {
    from: (of) => `(SELECT visitor, start, ${channel} AS to_channel,
        lag(${channel}) OVER (PARTITION BY visitor ORDER BY start) AS from_channel FROM visit t WHERE visitor ${of}) t
      JOIN visitor v ON v.id = t.visitor WHERE t.from_channel <> t.to_channel`,
    day: dayOf('t.start'),
    keys: ['t.from_channel', 't.to_channel'],
    visitors: newest('t.from_channel, t.to_channel', 't.start'),
  },
  standings: {
    from: (of) => `(SELECT visitor, ${channel} AS channel, max(start) AS start FROM visit t WHERE visitor ${of}
      GROUP BY 1, 2) t JOIN visitor v ON v.id = t.visitor`,
    day: dayOf('t.start'),
    keys: ['t.channel', 'v.persona', 'v.phase'],
  },
  orders: { from: plain('placed_order'), day: dayOf('t.time'), figures: [thousandths('t.value')] },
  returns: {
    from: (of) => `(SELECT DISTINCT d.visitor, (d.day - v.first_seen / ${DAY}) / 7 AS week
      FROM visitor_day d JOIN visitor v ON v.id = d.visitor WHERE d.visitor ${of}) t JOIN visitor v ON v.id = t.visitor`,
    day: dayOf('v.first_seen'),
    keys: ['v.persona', 't.week'],
  },
  repeats: {
    from: (of) => `(SELECT visitor, time AS first, lead(time) OVER (PARTITION BY visitor ORDER BY time, id) AS second,
        row_number() OVER (PARTITION BY visitor ORDER BY time, id) AS number
      FROM placed_order WHERE visitor ${of}) t JOIN visitor v ON v.id = t.visitor WHERE t.number = 1`,
    day: dayOf('t.first'),
    keys: ['v.persona', `coalesce((t.second - t.first) / ${DAY}, '')`],
  },
  slots: {
    from: plain('exposed'),
    day: dayOf('t.first_at'),
    keys: ['t.slot', 't.variant', 't.arm', 't.holdout'],
    figures: ['t.exposures', 't.clicks', 't.clicks > 0', 't.converted_at IS NOT NULL', thousandths('t.value'), 't.dwell',
      `t.dwell >= ${READ_TIME} OR t.clicks > 0`],
  },
  searches: {
    from: plain('searched'),
    day: dayOf('t.time'),
    keys: ['t.term'],
    visitors: newest('t.term', 't.time'),
    figures: ['coalesce(t.results = 0, 0)', 't.clicked = 0 AND coalesce(t.results > 0, 1)'],
  },
  happened: {
    from: plain('happened'),
    day: 't.day',
    keys: ['t.what', 't.which', 't.whose'],
    count: 't.count',
    visitors: newest('t.what, t.which', 't.day'),
    figures: [thousandths('t.value')],
  },
  vitals: {
    from: plain('vital'),
    day: dayOf('t.time'),
    keys: ['t.metric', 't.persona', 't.value'],
    visitors: newest('t.metric, t.persona', 't.time'),
  },
  answers: {
    from: (of) => `${joined('answered', of)} AND (t.text IS NOT NULL OR t.score IS NOT NULL)`,
    day: dayOf('t.time'),
    keys: ['t.kind', 't.phase', 'coalesce(t.text, CAST(t.score AS INTEGER))'],
    visitors: newest('t.kind, t.phase', 't.time'),
  },
} // biome-ignore format: SQL and its columns

const KEYS = 4
const FIGURES = 7

/** What the visitors that `of` chooses (`= ?`, `IN (…)`) add to a tile: rows of `tally`, without the tile's name. */
export function contributions({ from, day, keys = [], count = '1', visitors = '0', figures = [] }: Tile, of: string): string {
  const key = Array.from({ length: KEYS }, (_, i) => `CAST(${keys[i] ?? "''"} AS TEXT) AS k${i + 1}`)
  const figure = Array.from({ length: FIGURES }, (_, i) => `${figures[i] ?? '0'} AS f${i + 1}`)
  const rows = `SELECT ${day} AS day, v.bot, v.sample, ${key.join(', ')}, ${count} AS count, ${visitors} AS visitors,
    ${figure.join(', ')} FROM ${from(of)}`
  const sums = Array.from({ length: FIGURES }, (_, i) => `sum(f${i + 1})`)
  return `SELECT day, bot, sample, k1, k2, k3, k4, sum(count), sum(visitors), ${sums.join(', ')} FROM (${rows})
    GROUP BY day, bot, sample, k1, k2, k3, k4`
} // biome-ignore format: SQL
