import type { Schedule } from '@lotse/contract'

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Whether a moment lies in a schedule, by the clock of its time zone. `to` as a date includes that day. */
export function isScheduled({ from, to, weekdays, hours, timeZone }: Schedule, now: number): boolean {
  const format = new Intl.DateTimeFormat('en-CA', {
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
    ...(timeZone && { timeZone }),
  })
  const part = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]))
  const date = `${part.year}-${part.month}-${part.day}`
  const time = `${part.hour}:${part.minute}`
  const moment = `${date}T${time}`
  const [opens = '00:00', closes = '24:00'] = hours ?? []
  const open = opens <= closes ? time >= opens && time < closes : time >= opens || time < closes
  return (
    open &&
    (!from || moment >= from) &&
    (!to || moment <= to || (to.length === 10 && date === to)) &&
    (!weekdays || weekdays.includes(DAYS[new Date(`${date}T00:00Z`).getUTCDay()]!))
  )
}
