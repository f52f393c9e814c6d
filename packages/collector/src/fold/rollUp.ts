import { createHash } from 'node:crypto'
import type { LotseConfig, LotseEvent } from '@lotse/contract'
import { computed } from '../store/migrations.ts'
import type { Store } from '../store/store.ts'
import { prepareCountTiles } from './countTiles.ts'
import { createFolding, type LogClassifier, type LoggedEvent } from './foldEvents.ts'
import { dropFold, emptyFold, prepareLoadFold } from './loadFold.ts'
import { prepareSaveFold } from './saveFold.ts'

/** Raised when the tables are computed in another way, so that they are computed anew. */
const VERSION = 4

/** Visitors per transaction: keeps the time in which batches wait below some tens of ms. */
const SLICE = 50

/**
 * Brings what is computed up to date with the log, a slice of visitors per call; false: nothing was left to do. Events
 * that came late (older than the visitor's last) make it read that visitor's whole log again, so that the tables
 * always equal what the log in order of time would give.
 */
export function createRollUp({ database }: Store, config: LotseConfig, classifier: LogClassifier): () => boolean {
  const fold = createFolding(classifier, config)
  const load = prepareLoadFold(database)
  const save = prepareSaveFold(database)
  const eventsAfter = database.prepare(
    'SELECT seq, time, bot, sample, body FROM event WHERE visitor = ? AND seq > ? ORDER BY time, seq',
  )
  const nextStale = database.prepare(`SELECT visitor FROM stale ORDER BY visitor LIMIT ${SLICE}`)
  // Not by the ids that were read: one that does not come back as it was written would be next for ever.
  const done = database.prepare(
    `DELETE FROM stale WHERE visitor IN (SELECT visitor FROM stale ORDER BY visitor LIMIT ${SLICE})`,
  )
  const tally = prepareCountTiles(database)
  startOverWhenChanged(database, config)

  const read = (visitor: string, after: number): LoggedEvent[] => {
    const rows = eventsAfter.all(visitor, after) as {
      seq: number
      time: number
      bot: number
      sample: number
      body: string
    }[]
    return rows.map(({ seq, time, bot, sample, body }) => {
      return { seq, time, bot: bot === 1, sample: sample === 1, event: JSON.parse(body) as LotseEvent }
    })
  }
  const rollVisitor = (id: string) => {
    let known = load(id)
    let events = read(id, known?.lastSeq ?? 0)
    if (events.length === 0) return
    if (known && events[0]!.time < known.lastSeen) {
      dropFold(database, id)
      known = undefined
      events = read(id, 0)
    }
    const folded = known ?? emptyFold(id, classifier.fresh(id))
    fold(folded, events)
    save(folded)
  }
  const slice = database.transaction((): boolean => {
    const visitors = (nextStale.all() as { visitor: string }[]).map(({ visitor }) => visitor)
    if (visitors.length === 0) return false
    tally.takeAway(visitors)
    for (const visitor of visitors) {
      try {
        rollVisitor(visitor)
      } catch (error) {
        // One whose log says what nobody foresaw must not keep all others from being computed; a full disk is another matter.
        if (!(error instanceof TypeError || error instanceof RangeError)) throw error
        dropFold(database, visitor)
      }
    }
    done.run()
    tally.add(visitors)
    return true
  })
  return () => slice.immediate()
}

/** Other rules, goals or phases give other answers: then every visitor is computed anew. */
function startOverWhenChanged(database: Store['database'], config: LotseConfig): void {
  const { personas, audiences, journey, facts, goals, slots } = config
  const goalsOfSlots = slots?.map(({ id, goal, variants }) => [id, goal, variants.map((one) => [one.id, one.goal])])
  const basis = JSON.stringify([VERSION, personas, audiences, journey, facts, goals, goalsOfSlots])
  const hash = createHash('sha256').update(basis).digest('hex')
  const startOver = database.transaction(() => {
    const [before] = database.prepare("SELECT value FROM setting WHERE key = 'basis'").all() as { value: string }[]
    if (before?.value === hash) return
    for (const table of [...Object.keys(computed), 'tally']) database.exec(`DELETE FROM ${table}`)
    database.exec('INSERT INTO stale (visitor) SELECT DISTINCT visitor FROM event WHERE true ON CONFLICT DO NOTHING')
    database.prepare("INSERT OR REPLACE INTO setting (key, value) VALUES ('basis', ?)").run(hash)
  })
  startOver.immediate()
}
