const DAY = 86_400_000
const day = `time / ${DAY}`
const property = (name) => `body ->> '$.properties.${name}'`

/**
 * What a tile reads, and the same question asked of the log (`of: 'log'`) or, where persona and phase are in it, of the
 * rows that the classifier left of each visitor (`of: 'visitors'`): the same rows.
 */
const ofLog = [
  {
    name: 'events per day',
    tally: "SELECT day, sum(f1) AS n FROM tally WHERE tile = 'days' GROUP BY 1 ORDER BY 1",
    raw: `SELECT ${day} AS day, count(*) AS n FROM event GROUP BY 1 ORDER BY 1`,
  },
  {
    name: 'visitors',
    tally: "SELECT sum(count) AS n FROM tally WHERE tile = 'chain' AND day > 30000",
    raw: 'SELECT count(DISTINCT visitor) AS n FROM event',
  },
  {
    name: 'visitors of 7 days',
    tally: `SELECT sum(count) AS n FROM tally WHERE tile = 'chain' AND day > 20758 AND CAST(k1 AS INTEGER) BETWEEN 20752 AND 20758`,
    raw: `SELECT count(DISTINCT visitor) AS n FROM event WHERE time BETWEEN 20752 * ${DAY} AND 20759 * ${DAY} - 1`,
  },
  {
    name: 'visitors per day',
    tally: "SELECT day, sum(count) AS n FROM tally WHERE tile = 'days' GROUP BY 1 ORDER BY 1",
    raw: `SELECT ${day} AS day, count(DISTINCT visitor) AS n FROM event GROUP BY 1 ORDER BY 1`,
  },
  {
    name: 'orders per day',
    tally: "SELECT day, sum(count) AS n FROM tally WHERE tile = 'orders' GROUP BY 1 ORDER BY 1",
    raw: `SELECT ${day} AS day, count(*) AS n FROM event WHERE name = 'purchase' GROUP BY 1 ORDER BY 1`,
  },
  {
    name: 'exposures and clicks per variant',
    tally: "SELECT k1 AS slot, k2 AS variant, sum(f1) AS seen FROM tally WHERE tile = 'slots' AND k4 = '0' AND k2 <> 'default' GROUP BY 1, 2 ORDER BY 1, 2",
    raw: `SELECT ${property('slot')} AS slot, ${property('variant')} AS variant, count(*) AS seen FROM event
      WHERE name = 'exposure' AND ${property('variant')} <> 'default' GROUP BY 1, 2 ORDER BY 1, 2`,
  },
  {
    name: 'leads',
    tally: "SELECT k2 AS lead, sum(count) AS n FROM tally WHERE tile = 'happened' AND k1 = 'lead' GROUP BY 1 ORDER BY 1",
    raw: "SELECT name AS lead, count(*) AS n FROM event WHERE name IN ('generate_lead', 'request_quote', 'find_dealer', 'contact') GROUP BY 1 ORDER BY 1",
  },
  {
    name: 'friction by page',
    tally: "SELECT k1 AS what, k2 AS page, sum(count) AS n FROM tally WHERE tile = 'happened' AND k1 IN ('form_error', 'rage_click', 'checkout_stall') GROUP BY 1, 2 ORDER BY 1, 2",
    raw: "SELECT name AS what, body ->> '$.context.page.path' AS page, count(*) AS n FROM event WHERE name IN ('form_error', 'rage_click', 'checkout_stall') GROUP BY 1, 2 ORDER BY 1, 2",
  },
  {
    name: 'web vitals',
    tally: "SELECT k1 AS metric, sum(count) AS n FROM tally WHERE tile = 'vitals' GROUP BY 1 ORDER BY 1",
    raw: `SELECT ${property('metric')} AS metric, count(*) AS n FROM event WHERE name = 'web_vitals' GROUP BY 1 ORDER BY 1`,
  },
  {
    name: 'answers',
    tally: "SELECT k1 AS kind, sum(count) AS n FROM tally WHERE tile = 'answers' GROUP BY 1 ORDER BY 1",
    raw: `SELECT ${property('kind')} AS kind, count(*) AS n FROM event WHERE name = 'survey_answer' GROUP BY 1 ORDER BY 1`,
  },
] // biome-ignore format: SQL

const CHANNEL = "coalesce(channel, 'unknown')"
const ofVisitors = [
  {
    name: 'persona × phase',
    tally: "SELECT k1 AS persona, k2 AS phase, sum(count) AS n FROM tally WHERE tile = 'visitors' GROUP BY 1, 2 ORDER BY 1, 2",
    raw: 'SELECT persona, phase, count(*) AS n FROM visitor GROUP BY 1, 2 ORDER BY 1, 2',
  },
  {
    name: 'personas per day',
    tally: "SELECT day, k1 AS persona, sum(count) AS n FROM tally WHERE tile = 'days' GROUP BY 1, 2 ORDER BY 1, 2",
    raw: 'SELECT day, persona, count(*) AS n FROM visitor_day GROUP BY 1, 2 ORDER BY 1, 2',
  },
  {
    name: 'journey',
    tally: "SELECT k1 AS a, k2 AS b, sum(count) AS n, sum(f1) AS dwell FROM tally WHERE tile = 'moves' GROUP BY 1, 2 ORDER BY 1, 2",
    raw: 'SELECT from_phase AS a, to_phase AS b, count(*) AS n, sum(dwell) AS dwell FROM move GROUP BY 1, 2 ORDER BY 1, 2',
  },
  {
    name: 'paths',
    tally: "SELECT k1 AS persona, k2 AS path, sum(count) AS n FROM tally WHERE tile = 'paths' GROUP BY 1, 2 ORDER BY 1, 2",
    raw: `WITH walked AS (SELECT visitor, count(*) AS moves, min(iif(step = 0, from_phase, NULL)) || '>' ||
        group_concat(to_phase, '>' ORDER BY step) FILTER (WHERE step < 5) AS path FROM move GROUP BY 1)
      SELECT persona, coalesce(path || iif(moves > 5, '>…', ''), phase) AS path, count(*) AS n
      FROM visitor LEFT JOIN walked ON visitor = id GROUP BY 1, 2 ORDER BY 1, 2`,
  },
  {
    name: 'cohorts',
    tally: "SELECT k1 AS persona, CAST(k2 AS INTEGER) AS week, sum(count) AS n FROM tally WHERE tile = 'returns' GROUP BY 1, 2 ORDER BY 1, 2",
    raw: `SELECT visitor.persona, (day - first_seen / ${DAY}) / 7 AS week, count(DISTINCT visitor) AS n
      FROM visitor_day JOIN visitor ON id = visitor GROUP BY 1, 2 ORDER BY 1, 2`,
  },
  {
    name: 'handovers',
    tally: "SELECT k1 AS a, k2 AS b, sum(count) AS n FROM tally WHERE tile = 'handovers' GROUP BY 1, 2 ORDER BY 1, 2",
    raw: `SELECT a, b, count(*) AS n FROM (SELECT ${CHANNEL} AS b, lag(${CHANNEL}) OVER (PARTITION BY visitor ORDER BY start) AS a FROM visit)
      WHERE a <> b GROUP BY 1, 2 ORDER BY 1, 2`,
  },
] // biome-ignore format: SQL

export const rawQueries = [
  ...ofLog.map((one) => ({ ...one, of: 'log' })),
  ...ofVisitors.map((one) => ({ ...one, of: 'visitors' })),
]
