const DAY = 864e5

/** A moment for people: of today the time of day, else the date with it. */
export function sayMoment(time: number, language: string, now: number): string {
  const date = new Date(time)
  const clock = date.toLocaleTimeString(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  })
  if (now - time < DAY && date.getDate() === new Date(now).getDate()) return clock
  return `${date.toLocaleDateString(language, { day: 'numeric', month: 'short' })}, ${clock.slice(0, 5)}`
}

/** Bytes for people: from 1,000 on in kB. */
export const sayBytes = (bytes: number, language: string): string =>
  bytes < 1e3 ? `${bytes} B` : `${(bytes / 1e3).toLocaleString(language, { maximumFractionDigits: 1 })} kB`
