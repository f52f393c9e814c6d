const START = Date.UTC(2017, 5, 1, 9)
const DAY = 864e5
/** A page read for longer is reported in parts, as a browser does: a gap of 30 minutes would end the visit. */
const LONGEST = 20 * 60_000

/**
 * The log that a visit of the UCI data would have left: it knows pages and seconds per page type only, so every page of a
 * type is read for its share of them. Who is not new has been here a day before. The analytics figures come with the
 * first page, as facts of the site.
 */
export function shopperEvents({ id, pages, pageValues, bounceRates, exitRates, month, isNew }) {
  const events = []
  let time = START
  const add = (event, properties, context) =>
    events.push({
      messageId: `${id}-${events.length}`,
      type: 'track',
      event,
      anonymousId: id,
      timestamp: new Date(time).toISOString(),
      properties,
      context,
    })
  if (!isNew) {
    time = START - DAY
    add('session_start', {}, {})
    time = START
  }
  add('session_start', {}, { facts: { ga: { pageValues, bounceRates, exitRates }, season: { month } } })
  for (const [type, { views, seconds }] of Object.entries(pages)) {
    const each = (seconds * 1000) / Math.max(1, views)
    for (let i = 0; i < views; i++) {
      add('page_view', {}, { page: { type, path: `/${type}/${i}` } })
      for (let left = each; left > 0; left -= LONGEST) {
        const part = Math.min(left, LONGEST)
        time += part
        add('user_engagement', { engagement_time_msec: part }, { page: { type, path: `/${type}/${i}` } })
      }
    }
  }
  return events
}
