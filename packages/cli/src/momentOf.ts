import { fail } from './failure.ts'

/** `2026-11-21T10:00:00Z`, or ms since epoch, as ms since epoch; left out: undefined. */
export function momentOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const time = /^\d{10,}$/.test(text) ? Number(text) : Date.parse(text)
  return Number.isNaN(time) ? fail(`--at ${text} is no time; write e.g. 2026-11-21T10:00:00Z`) : time
}
