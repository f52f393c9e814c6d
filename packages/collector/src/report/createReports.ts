import { setImmediate as nextTurn } from 'node:timers/promises'
import type { LotseConfig, Report } from '@lotse/contract'
import { createClassifier, phasesOf } from '@lotse/persona'
import type { LogClassifier } from '../fold/foldEvents.ts'
import { createRollUp } from '../fold/rollUp.ts'
import type { Store } from '../store/store.ts'
import { dayText } from './dayText.ts'
import { named } from './named.ts'
import { reportCohorts } from './reportCohorts.ts'
import { reportConsent } from './reportConsent.ts'
import type { ReportFilter } from './reportFilter.ts'
import { reportHappened } from './reportHappened.ts'
import { reportJourney } from './reportJourney.ts'
import { reportMatrix } from './reportMatrix.ts'
import { reportPaths } from './reportPaths.ts'
import { reportPersonaDays } from './reportPersonaDays.ts'
import { createReportQuery, LEAST_VISITORS } from './reportQuery.ts'
import { reportSearches } from './reportSearches.ts'
import { reportSlots } from './reportSlots.ts'
import { reportSources } from './reportSources.ts'
import { reportTotals } from './reportTotals.ts'
import { reportVitals } from './reportVitals.ts'
import { reportVoice } from './reportVoice.ts'

/** How long after a batch its visitors are classified, ms: several batches share the work. */
const SOON = 250

/** The one interface between the store and whoever shows figures. */
export interface Reports {
  /** Brings everything up to date first. */
  read(filter?: ReportFilter): Promise<Report>
  /** Classifies the visitors of all events that are stored by now, in slices; other work gets its turn between them. */
  catchUp(): Promise<void>
  /** The same, a moment later, once for many calls; does not keep the process alive. */
  soon(): void
}

export interface ReportOptions {
  /** ms since epoch; default `Date.now`. */
  clock?: () => number
  /** Default: the config's own, as in the page. */
  classifier?: LogClassifier
}

/** Reports over a store. Personas and phases are computed from the log by the page's own classifier. */
export function createReports(
  store: Store,
  config: LotseConfig,
  { clock = Date.now, classifier = createClassifier(config) }: ReportOptions = {},
): Reports {
  const { database } = store
  const rollUp = createRollUp(store, config, classifier)
  const personas = [...(config.personas ?? []).map(named), { id: 'unknown' }]
  const phases = phasesOf(config.journey).map(named)
  const { id, languages = ['en'], currency = 'EUR' } = config.site
  let timer: NodeJS.Timeout | undefined

  const catchUp = async () => {
    while (database.open && rollUp()) await nextTurn()
  }
  const soon = () => {
    if (timer) return
    timer = setTimeout(() => {
      timer = undefined
      catchUp().catch(() => {}) // the next report tries again and says so
    }, SOON).unref()
  }

  const read = async (filter: ReportFilter = {}): Promise<Report> => {
    await catchUp()
    const query = createReportQuery(database, filter, clock())
    const personaIds = personas.map((one) => one.id)
    const phaseIds = phases.map((one) => one.id)
    const totals = reportTotals(query)
    const [share] = query.sums<{ sample: number; everyone: number }>(
      'visitors',
      'coalesce(sum(count * sample), 0) AS sample, coalesce(sum(count), 0) AS everyone',
    )
    const [bots] = database
      .prepare("SELECT coalesce(sum(count), 0) AS count FROM tally WHERE tile = 'visitors' AND bot = 1")
      .all() as [{ count: number }]
    const reasons = database
      .prepare(
        `SELECT reason, name, count(*) AS count, max(received_at) AS last FROM dead_letter
         GROUP BY reason, name ORDER BY 3 DESC LIMIT 20`,
      )
      .all() as { reason: string; name: string | null; count: number; last: number }[]
    const [dead] = database.prepare('SELECT count(*) AS total FROM dead_letter').all() as [{ total: number }]
    const consent = reportConsent(store, query)
    const { firstDay, lastDay } = query
    const isEmpty = totals.visitors === 0
    return {
      site: { id, languages, currency },
      generatedAt: new Date(clock()).toISOString(),
      range: {
        from: isEmpty ? '' : dayText(firstDay),
        to: isEmpty ? '' : dayText(lastDay),
        days: lastDay - firstDay + 1,
      },
      personas,
      phases,
      totals,
      least: LEAST_VISITORS,
      ...(filter.days && { before: reportTotals(query.before()) }),
      personaDays: reportPersonaDays(query, personaIds),
      journey: reportJourney(query),
      ...reportMatrix(query, personaIds, phaseIds),
      cohorts: reportCohorts(query, personaIds),
      paths: reportPaths(query, personaIds),
      slots: reportSlots(query, config),
      ...reportSearches(query),
      voice: reportVoice(query, phaseIds),
      vitals: reportVitals(query, personaIds),
      ...reportHappened(query),
      ...reportSources(query),
      ...(consent && { consent }),
      deadLetters: {
        ...dead,
        reasons: reasons.map(({ name, last, ...rest }) => ({
          ...rest,
          ...(name !== null && { event: name }),
          last: new Date(last).toISOString(),
        })),
      },
      sampleShare: share!.everyone ? share!.sample / share!.everyone : 0,
      bots: filter.bots ? 0 : bots.count,
    }
  }
  return { read, catchUp, soon }
}
