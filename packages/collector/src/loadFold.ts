import type { ClassifierState } from '@lotse/contract'
import type Database from 'libsql'
import type { Fold } from './foldEvents.ts'
import { computed } from './migrations.ts'
import { type Exposed, exposedKey } from './noteExposure.ts'

/** Where every visitor begins. */
export function emptyFold(id: string, state: ClassifierState): Fold {
  return {
    id, state, persona: 'unknown', phase: state.phase.id, phaseSince: 0, firstSeen: 0, lastSeen: 0, lastSeq: 0, events: 0,
    bot: false, sample: false, moves: [], step: 0, days: new Map(), visits: [], orders: new Map(), exposed: new Map(),
    searches: [], answers: [],
  } // biome-ignore format: one glance
}

/** Reads back what is needed to go on folding: the last day and visit, and everything that later events may change. */
export function loadFold(database: Database.Database, id: string): Fold | undefined {
  const all = <T>(sql: string): T[] => database.prepare(sql).all(id) as T[]
  const [row] = all<VisitorRow>('SELECT * FROM visitor WHERE id = ?')
  if (!row) return undefined
  const fold = emptyFold(id, JSON.parse(row.state) as ClassifierState)
  Object.assign(fold, {
    persona: row.persona,
    phase: row.phase,
    phaseSince: row.phase_since,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    lastSeq: row.last_seq,
    events: row.events,
    bot: row.bot === 1,
    sample: row.sample === 1,
  })
  fold.step = all<{ steps: number }>('SELECT count(*) AS steps FROM move WHERE visitor = ?')[0]!.steps
  for (const { day, ...rest } of all<{ day: number; persona: string; phase: string; events: number }>(
    'SELECT day, persona, phase, events FROM visitor_day WHERE visitor = ? ORDER BY day DESC LIMIT 1',
  ))
    fold.days.set(day, rest)
  fold.visits = all('SELECT start, last, channel, events FROM visit WHERE visitor = ? ORDER BY start DESC LIMIT 1')
  for (const { id: order, ...rest } of all<{ id: string; time: number; visit: number; value: number }>(
    'SELECT id, time, visit, value FROM placed_order WHERE visitor = ?',
  ))
    fold.orders.set(order, rest)
  for (const one of all<Omit<Exposed, 'holdout'> & { holdout: number }>(
    `SELECT slot, variant, arm, holdout, first_at AS firstAt, exposures, clicks, converted_at AS convertedAt, value
     FROM exposed WHERE visitor = ?`,
  )) {
    const exposed = { ...one, holdout: one.holdout === 1 }
    fold.exposed.set(exposedKey(exposed), exposed)
  }
  return fold
}

/** Deletes everything computed of a visitor. */
export function dropFold(database: Database.Database, id: string): void {
  for (const [table, column] of Object.entries(computed)) {
    database.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(id)
  }
}

interface VisitorRow {
  persona: string
  phase: string
  phase_since: number
  first_seen: number
  last_seen: number
  last_seq: number
  events: number
  bot: number
  sample: number
  state: string
}
