import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { freshStore } from '../../test/freshStore.ts'
import { createRules } from './createRules.ts'

const fresh = freshStore()
const DAY = 86_400_000
const NOON = Date.parse('2026-03-02T12:00:00Z')
const textOf = (id: string) => JSON.stringify({ lotse: 1, site: { id, languages: ['en'] } })

beforeEach(() => void vi.useFakeTimers({ now: NOON, toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => void vi.useRealTimers())

const open = () => {
  const published: string[] = []
  const rules = createRules({
    store: fresh.store,
    clock: Date.now,
    text: textOf('one'),
    tagFolder: 'packages/tag/dist',
    onConfig: ({ site }) => void published.push(site.id),
  })
  return { rules, published }
}

test('publishes on the date, not a moment before, and in the name of who planned it', () => {
  const { rules, published } = open()
  const id = rules.versions.save({ text: textOf('two'), who: 'Ada', note: '' })
  expect(rules.schedule(id, 'Bo', NOON + 40 * DAY)).toBeUndefined()
  // Longer than one timer can be.
  vi.advanceTimersByTime(40 * DAY - 1)
  expect([rules.state().published, published]).toEqual([1, []])
  vi.advanceTimersByTime(1)
  expect([rules.state().published, published]).toEqual([id, ['two']])
  expect(rules.versions.all()[0]!.steps.at(-1)).toEqual({ kind: 'publish', who: 'Bo', at: '2026-04-11T12:00:00.000Z' })
})

test('what was taken back is not published; what was due while the server was down is', () => {
  const { rules, published } = open()
  const id = rules.versions.save({ text: textOf('two'), who: 'Ada', note: '' })
  rules.schedule(id, 'Ada', NOON + DAY)
  rules.withdraw(id, 'Bo')
  vi.advanceTimersByTime(2 * DAY)
  expect(published).toEqual([])
  rules.schedule(id, 'Ada', NOON + 3 * DAY)
  vi.clearAllTimers()
  vi.setSystemTime(NOON + 5 * DAY)
  const again = open()
  vi.advanceTimersByTime(0)
  expect([again.rules.state().published, again.published]).toEqual([id, ['two']])
})
