import type Database from 'libsql'
import type { Fold } from './foldEvents.ts'

const put = (database: Database.Database, table: string, columns: number) =>
  database.prepare(`INSERT OR REPLACE INTO ${table} VALUES (${Array(columns).fill('?')})`)

/** Writes a visitor's rows back; prepared once. */
export function prepareSaveFold(database: Database.Database): (fold: Fold) => void {
  const visitor = put(database, 'visitor', 11)
  const day = put(database, 'visitor_day', 5)
  const visit = put(database, 'visit', 6)
  const move = put(database, 'move', 6)
  const order = put(database, 'placed_order', 5)
  const exposed = put(database, 'exposed', 11)
  const searched = put(database, 'searched', 5)
  const answered = put(database, 'answered', 7)
  const vital = put(database, 'vital', 5)
  const happened = database.prepare(
    `INSERT INTO happened VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + excluded.count, value = value + excluded.value`,
  )

  return (fold) => {
    const { id } = fold
    visitor.run(
      id,
      fold.persona,
      fold.phase,
      fold.phaseSince,
      fold.firstSeen,
      fold.lastSeen,
      fold.lastSeq,
      fold.events,
      fold.bot ? 1 : 0,
      fold.sample ? 1 : 0,
      JSON.stringify(fold.state),
    )
    for (const [number, { persona, phase, events }] of fold.days) day.run(id, number, persona, phase, events)
    for (const one of fold.visits) visit.run(id, one.start, one.last, one.channel, one.events, one.campaign)
    for (const one of fold.moves) move.run(id, one.step, one.time, one.from, one.to, one.dwell)
    for (const [number, one] of fold.orders) order.run(id, number, one.time, one.visit, one.value)
    for (const one of fold.exposed.values()) {
      const { slot, variant, arm, holdout, firstAt, exposures, clicks, convertedAt, value, dwell } = one
      exposed.run(id, slot, variant, arm, holdout ? 1 : 0, firstAt, exposures, clicks, convertedAt, value, dwell)
    }
    for (const one of fold.searches) searched.run(id, one.time, one.term, one.results, one.clicked ? 1 : 0)
    for (const one of fold.answers) {
      answered.run(id, one.time, one.kind, one.score, one.text, one.persona, one.phase)
    }
    for (const one of fold.vitals) vital.run(id, one.time, one.metric, one.value, one.persona)
    for (const { day: number, what, which, whose, count, value } of fold.happened.values()) {
      happened.run(id, number, what, which, whose, count, value)
    }
  }
}
