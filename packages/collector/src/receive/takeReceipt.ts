import type { ConsentReceipt } from '@lotse/contract'
import type { Context } from 'hono'
import type { Sink } from '../store/sink.ts'
import { readBody } from './readBody.ts'

const DAY = 86_400_000
/** A table of counts must not grow by what somebody makes up. */
const LIMITS = { site: 100, hash: 32, source: 32, language: 35 }
const PURPOSES = 20

/** Counts a choice: only the fields of the contract are read, nothing of the request is kept. */
export const takeReceipt =
  (sink: Sink, clock: () => number) =>
  async (c: Context): Promise<Response> => {
    const body = await readBody(c)
    const receipt = 'text' in body ? readReceipt(body.text, clock()) : undefined
    if (!receipt) return c.json({ success: false, message: 'no receipt' }, 400)
    await sink.countReceipt(receipt)
    return c.json({ success: true })
  }

/** Half a character, or a NUL, is not read back from the store as it was written. */
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text) && !text.includes('\0')

function readReceipt(text: string, now: number): ConsentReceipt | undefined {
  try {
    const { site, day, version, hash, purposes, source, language } = JSON.parse(text) as ConsentReceipt
    const isText = Object.entries({ site, hash, source, language }).every(
      ([key, value]) =>
        typeof value === 'string' && isWhole(value) && value.length <= LIMITS[key as keyof typeof LIMITS],
    )
    if (typeof purposes !== 'object' || Array.isArray(purposes)) return undefined
    const decisions = Object.entries(purposes)
    const isChoice =
      decisions.length <= PURPOSES &&
      decisions.every(([id, one]) => id.length <= 64 && isWhole(id) && (one === 'granted' || one === 'denied'))
    const isNow = /^\d{4}-\d\d-\d\d$/.test(day) && Math.abs(now - Date.parse(day)) <= 2 * DAY
    return isText && isChoice && isNow && version === 1
      ? { site, day, version, hash, purposes, source, language }
      : undefined
  } catch {
    return undefined
  }
}
