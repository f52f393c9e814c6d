import { suggest } from '../suggest.ts'
import { at, type Report, textOf } from '../walk/place.ts'
import type { Survey } from './survey.ts'

const isZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

const isDate = (text: string): boolean => {
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10))
}

const DAY = 864e5

/** Schedules that are over, by a day at least, so that it is true in every time zone. */
export const checkOver =
  (now: number) =>
  ({ kinds }: Survey, report: Report): void => {
    const yesterday = new Date(now - DAY).toISOString().slice(0, 10)
    for (const schedule of kinds.schedule ?? []) {
      const to = at(schedule, 'to')
      const day = textOf(to)?.slice(0, 10) ?? ''
      if (to && report.isClean(schedule) && day < yesterday) report.warn(to, `this has been over since ${day}: nobody is shown it any more`) // biome-ignore format: one sentence
    }
  }

/** Schedules: real dates, in order, a known time zone. */
export function checkSchedules({ kinds }: Survey, report: Report): void {
  for (const schedule of kinds.schedule ?? []) {
    const [from, to, zone] = [at(schedule, 'from'), at(schedule, 'to'), at(schedule, 'timeZone')]
    for (const date of [from, to])
      if (date && /^\d{4}-\d\d-\d\d/.test(textOf(date) ?? '') && !isDate(textOf(date)!)) report.error(date, `there is no ${textOf(date)!.slice(0, 10)}`) // biome-ignore format: one sentence
    if (from && to && (textOf(to) ?? '').padEnd(16, '~') < (textOf(from) ?? ''))
      report.error(to, `this can never be true: "to" (${to.value}) lies before "from" (${from.value})`)
    const name = textOf(zone)
    if (zone && name && !isZone(name)) report.error(zone, `"${name}" is no time zone; write e.g. "Europe/Berlin"`, suggest(name, Intl.supportedValuesOf('timeZone'))) // biome-ignore format: one sentence
    const days = at(schedule, 'weekdays')
    if (days && Array.isArray(days.value) && !days.value.length)
      report.error(days, 'this can never be true: no weekday is named')
  }
}
