import type { Report } from '@lotse/contract'
import { dayText } from './dayText.ts'
import { COUNTS, type ReportQuery } from './reportQuery.ts'

/** Visitors of each persona per day: the persona of their last event of that day. */
export function reportPersonaDays({ all, firstDay, lastDay }: ReportQuery, personas: string[]): Report['personaDays'] {
  const length = lastDay - firstDay + 1
  const visitors = Object.fromEntries(personas.map((id) => [id, Array<number>(length).fill(0)]))
  const rows = all<{ day: number; persona: string; count: number }>(
    `SELECT d.day, d.persona, count(*) AS count FROM visitor_day d JOIN visitor v ON v.id = d.visitor
     WHERE ${COUNTS} AND d.day BETWEEN :firstDay AND :lastDay GROUP BY d.day, d.persona`,
  )
  for (const { day, persona, count } of rows) {
    const series = visitors[persona]
    if (series) series[day - firstDay] = count
  }
  return { days: Array.from({ length }, (_, index) => dayText(firstDay + index)), visitors }
}
