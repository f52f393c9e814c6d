import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

const NAMES = { view: 'view_item', addtocart: 'add_to_cart', transaction: 'purchase' }

/** The visitors of a RetailRocket log: visitor → events in the order of time, as our own log has them. */
export function readVisitors(file) {
  const visitors = new Map()
  for (const { timestamp, visitorid, event, itemid } of parse(readFileSync(file, 'utf8'), {
    columns: true,
    skip_empty_lines: true,
  })) {
    const events = visitors.get(visitorid) ?? []
    visitors.set(visitorid, events)
    events.push({
      messageId: `${visitorid}-${events.length}`,
      type: 'track',
      event: NAMES[event],
      anonymousId: visitorid,
      timestamp: new Date(Number(timestamp)).toISOString(),
      properties: { items: [{ item_id: itemid }] },
      context: {},
      time: Number(timestamp),
    })
  }
  for (const events of visitors.values()) events.sort((a, b) => a.time - b.time)
  return visitors
}
