import type { ClassifierState } from '@lotse/contract'
import type Database from 'libsql'
import { computed } from '../store/migrations.ts'
import type { Fold } from './foldEvents.ts'
import { type Exposed, exposedKey } from './noteExposure.ts'
import type { Search } from './noteSearch.ts'

/** Where every visitor begins. */
export function emptyFold(id: string, state: ClassifierState): Fold {
  return {
    id, state, persona: 'unknown', phase: state.phase.id, phaseSince: 0, firstSeen: 0, lastSeen: 0, lastSeq: 0, events: 0,
    bot: false, sample: false, moves: [], step: 0, days: new Map(), visits: [], orders: new Map(), exposed: new Map(),
    searches: [], happened: new Map(), vitals: [], answers: [],
  } // biome-ignore format: one glance
}

/** Reads back what is needed to go on folding: the last day and visit, and everything that later events may change. */
export function prepareLoadFold(database: Database.Database): (id: string) => Fold | undefined {
  const visitor = database.prepare('SELECT * FROM visitor WHERE id = ?')
  const moves = database.prepare('SELECT count(*) AS steps FROM move WHERE visitor = ?')
  const lastDay = database.prepare(
    'SELECT day, persona, phase, events FROM visitor_day WHERE visitor = ? ORDER BY day DESC LIMIT 1',
  )
  const lastVisit = database.prepare(
    'SELECT start, last, channel, events, campaign FROM visit WHERE visitor = ? ORDER BY start DESC LIMIT 1',
  )
  const orders = database.prepare('SELECT id, time, visit, value FROM placed_order WHERE visitor = ?')
  const exposed = database.prepare(
    `SELECT slot, variant, arm, holdout, first_at AS firstAt, exposures, clicks, dwell, converted_at AS convertedAt, value
     FROM exposed WHERE visitor = ?`,
  )
  const lastSearch = database.prepare(
    'SELECT time, term, results, clicked FROM searched WHERE visitor = ? ORDER BY time DESC LIMIT 1',
  )

  return (id) => {
    const [row] = visitor.all(id) as VisitorRow[]
    if (!row) return undefined
    return {
      ...emptyFold(id, JSON.parse(row.state) as ClassifierState),
      persona: row.persona,
      phase: row.phase,
      phaseSince: row.phase_since,
      firstSeen: row.first_seen,
      lastSeen: row.last_seen,
      lastSeq: row.last_seq,
      events: row.events,
      bot: row.bot === 1,
      sample: row.sample === 1,
      step: (moves.all(id) as [{ steps: number }])[0].steps,
      days: new Map((lastDay.all(id) as (Day & { day: number })[]).map(({ day, ...rest }) => [day, rest])),
      visits: lastVisit.all(id) as Fold['visits'],
      orders: new Map((orders.all(id) as (Order & { id: string })[]).map(({ id: order, ...rest }) => [order, rest])),
      exposed: new Map(
        (exposed.all(id) as (Omit<Exposed, 'holdout'> & { holdout: number })[]).map((one) => {
          const seen = { ...one, holdout: one.holdout === 1 }
          return [exposedKey(seen), seen]
        }),
      ),
      searches: (lastSearch.all(id) as (Omit<Search, 'clicked'> & { clicked: number })[]).map((one) => ({
        ...one,
        clicked: one.clicked === 1,
      })),
    }
  }
}

type Day = { persona: string; phase: string; events: number }
type Order = { time: number; visit: number; value: number }

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
