const DAY = 86_400_000
const day = `time / ${DAY}`
const property = (name) => `body ->> '$.properties.${name}'`

/** What a tile reads, and the same question asked of the log: the same rows. */
export const rawQueries = [
  {
    name: 'events per day',
    tally: "SELECT day, sum(f1) AS n FROM tally WHERE tile = 'days' GROUP BY 1 ORDER BY 1",
    raw: `SELECT ${day} AS day, count(*) AS n FROM event GROUP BY 1 ORDER BY 1`,
  },
  {
    name: 'visitors',
    tally: "SELECT sum(count) AS n FROM tally WHERE tile = 'chain' AND k1 = ''",
    raw: 'SELECT count(DISTINCT visitor) AS n FROM event',
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
