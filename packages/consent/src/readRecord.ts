import type { ConsentRecord } from '@lotse/contract'

const DAY = 864e5

/** The record where it is whole, of these purposes and texts, and young enough; else undefined: nothing is granted. */
export function readRecord(stored: unknown, hash: string, days: number, now: number): ConsentRecord | undefined {
  const record = (typeof stored === 'string' ? parse(stored) : stored) as ConsentRecord | undefined
  if (record?.v !== 1 || record.hash !== hash || !record.purposes || typeof record.purposes !== 'object')
    return undefined
  const age = (now - Date.parse(record.date)) / DAY
  return age >= -1 && age <= days ? record : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const isGranted = (record: ConsentRecord | undefined, purpose: string): boolean =>
  !!record && Object.hasOwn(record.purposes, purpose) && record.purposes[purpose] === 'granted'
