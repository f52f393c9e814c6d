import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whenQuiet } from './whenQuiet.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('works once it is quiet, and under steady load at the latest after five seconds', () => {
  const work = vi.fn()
  const call = whenQuiet(work)
  call()
  vi.advanceTimersByTime(200)
  call()
  vi.advanceTimersByTime(200)
  expect(work).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(work).toHaveBeenCalledTimes(1)
  for (let passed = 0; passed < 10_500; passed += 50) {
    call()
    vi.advanceTimersByTime(50)
  }
  expect(work).toHaveBeenCalledTimes(3)
})
