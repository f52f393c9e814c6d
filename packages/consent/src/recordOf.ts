import type { ConsentRecord, Gate, Stage } from '@lotse/contract'

/** The record of a choice made now: of the day, not of the moment. */
export const recordOf = (
  { purposes, hash }: Gate,
  { platform }: Stage,
  holds: (purpose: string) => boolean,
  source: string,
): ConsentRecord => ({
  v: 1,
  purposes: Object.fromEntries(purposes.map((id) => [id, holds(id) ? 'granted' : 'denied'])),
  hash,
  date: new Date(platform.now()).toISOString().slice(0, 10),
  source,
  language: document.documentElement.lang,
})
