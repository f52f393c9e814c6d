import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** What every foreign log becomes: one act of a visitor. `item` and `order` are the log's own ids. */
/** @typedef {{ visitor: string, time: number, act: 'view' | 'cart' | 'order', item: string, order?: string }} Act */

const ACTS = { view: 'view', clicks: 'view', addtocart: 'cart', cart: 'cart', carts: 'cart', transaction: 'order', purchase: 'order', orders: 'order' } // biome-ignore format: a table

/** By the columns of their first line. */
const FORMATS = [
  {
    name: 'RetailRocket',
    fits: (head) => head.startsWith('timestamp,visitorid,event'),
    read: ({ visitorid, timestamp, event, itemid, transactionid }) => ({
      visitor: visitorid, time: Number(timestamp), act: event, item: itemid, order: transactionid || undefined,
    }),
  },
  {
    name: 'REES46',
    fits: (head) => head.startsWith('event_time,event_type'),
    read: ({ user_id, event_time, event_type, product_id, user_session }) => ({
      visitor: user_id, time: Date.parse(event_time.replace(' UTC', 'Z').replace(' ', 'T')), act: event_type, item: product_id, order: user_session,
    }),
  },
] // biome-ignore format: a table

function rowsOf(text) {
  if (text.startsWith('{')) {
    const sessions = text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    const name = 'OTTO'
    const acts = sessions.flatMap(({ session, events }) =>
      events.map(({ aid, ts, type }) => ({
        visitor: String(session),
        time: ts,
        act: type,
        item: String(aid),
        order: `${session}-${ts}`,
      })),
    )
    return { name, acts }
  }
  const head = text.slice(0, text.indexOf('\n'))
  const format = FORMATS.find(({ fits }) => fits(head))
  if (!format) throw new Error(`no known log: its first line is "${head.slice(0, 80)}"`)
  return { name: format.name, acts: parse(text, { columns: true, skip_empty_lines: true }).map(format.read) }
}

/**
 * Reads a log (RetailRocket, REES46, OTTO), at most `visitors` visitors: those whose hash comes first, so that the choice
 * is the same each time and none of the log's order. Times are moved by whole weeks so that the last act lies just past.
 */
export function readLog(file, { visitors = Infinity, now = Date.now(), rank }) {
  const { name, acts } = rowsOf(readFileSync(file, 'utf8'))
  const known = acts.filter(({ act, time }) => ACTS[act] && Number.isFinite(time))
  const chosen = new Set(
    [...new Set(known.map(({ visitor }) => visitor))].sort((a, b) => rank(a) - rank(b)).slice(0, visitors),
  )
  const last = known.reduce((latest, { time }) => Math.max(latest, time), 0)
  const week = 7 * 864e5
  const shift = Math.floor((now - last) / week) * week
  const byVisitor = new Map()
  for (const act of known) {
    if (!chosen.has(act.visitor)) continue
    const list = byVisitor.get(act.visitor) ?? []
    list.push({ ...act, act: ACTS[act.act], time: act.time + shift })
    byVisitor.set(act.visitor, list)
  }
  for (const list of byVisitor.values()) list.sort((a, b) => a.time - b.time)
  return { name, visitors: byVisitor }
}
