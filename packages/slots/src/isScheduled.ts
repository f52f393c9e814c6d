import type { BuiltSchedule } from '@lotse/contract'

/** Whether a moment lies in a schedule, by the clock of its time zone. */
export function isScheduled({ from, to, weekdays, hours, timeZone }: BuiltSchedule, now: number): boolean {
  // Swedish dates are written as ISO 8601 has them, so that texts compare as moments do.
  const moment = new Date(now).toLocaleString('sv', { timeZone }).replace(' ', 'T').slice(0, 16)
  const day = new Date(`${moment}Z`).getUTCDay()
  const time = moment.slice(11)
  const [opens, closes] = hours
  return (
    (opens <= closes ? time >= opens && time < closes : time >= opens || time < closes) &&
    moment >= from &&
    moment <= to &&
    weekdays.includes(day)
  )
}
