import { DAY } from '@lotse/rules'

/** `2026-11-21` of a UTC day number. */
export const dayText = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)
