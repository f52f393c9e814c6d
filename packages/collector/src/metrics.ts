import type { MiddlewareHandler } from 'hono'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Appended } from './store/store.ts'

/** Upper bounds, seconds: from one commit on a fast disk to what a page still waits for. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Figures for Prometheus; counts and times only, nothing of a visitor. */
export interface Metrics {
  /** Counts requests and times them. */
  watch: MiddlewareHandler
  /** What became of a batch. */
  count(appended: Appended, dead: number): void
  /** Times one durable write. */
  commit<T>(work: () => Promise<T>): Promise<T>
  /** The text that a scraper reads. */
  text(): Promise<string>
  type: string
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'lotse_requests_total',
    help: 'Requests under /v1 by path and status',
    labelNames: ['path', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'lotse_request_seconds',
    help: 'From the request to its answer, under /v1',
    buckets: BUCKETS,
    registers,
  })
  const events = new Counter({
    name: 'lotse_events_total',
    help: 'Events by what became of them: stored, duplicate, dead',
    labelNames: ['result'],
    registers,
  })
  const commits = new Histogram({
    name: 'lotse_commit_seconds',
    help: 'Until a batch was durable',
    buckets: BUCKETS,
    registers,
  })
  const failures = new Counter({ name: 'lotse_commit_failures_total', help: 'Batches that were not stored', registers })
  return {
    async watch(c, next) {
      const end = seconds.startTimer()
      await next()
      end()
      // Of a path that nobody serves anybody could make a label.
      const path = c.res.status === 404 ? 'unknown' : c.req.path
      requests.inc({ path, status: c.res.status })
    },
    count({ stored, duplicates }, dead) {
      events.inc({ result: 'stored' }, stored)
      events.inc({ result: 'duplicate' }, duplicates)
      events.inc({ result: 'dead' }, dead)
    },
    async commit(work) {
      const end = commits.startTimer()
      try {
        return await work()
      } catch (error) {
        failures.inc()
        throw error
      } finally {
        end()
      }
    },
    text: () => registry.metrics(),
    type: registry.contentType,
  }
}
