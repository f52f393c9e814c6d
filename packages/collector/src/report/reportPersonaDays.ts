import type { Report } from '@lotse/contract'
import { dayText } from './dayText.ts'
import { isFew, PEOPLE_COUNTED, type People, type ReportQuery } from './reportQuery.ts'

/** Visitors of each persona per day: the persona of their last event of that day. */
export function reportPersonaDays({ sums, firstDay, lastDay }: ReportQuery, personas: string[]): Report['personaDays'] {
  const length = lastDay - firstDay + 1
  const visitors = Object.fromEntries(personas.map((id) => [id, Array<number | null>(length).fill(0)]))
  const rows = sums<{ day: number; persona: string } & People>('days', `day, k1 AS persona, ${PEOPLE_COUNTED}`, 2)
  for (const row of rows) {
    const series = visitors[row.persona]
    if (series) series[row.day - firstDay] = isFew(row) ? null : row.visitors
  }
  return { days: Array.from({ length }, (_, index) => dayText(firstDay + index)), visitors }
}
