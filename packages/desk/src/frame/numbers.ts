import type { Language } from '../words/language.ts'

/** Formats of one language; shares are 0 to 1. */
export interface Numbers {
  count(value: number): string
  share(value: number): string
  /** Percentage points with their sign: `+2.1`. */
  points(value: number): string
  money(value: number): string
  signed(value: number): string
  /** `21 Nov` of an ISO day. */
  day(day: string): string
  /** At most one digit after the point. */
  decimal(value: number): string
  /** Two digits after the point: CLS. */
  hundredths(value: number): string
}

export function createNumbers(language: Language, currency: string): Numbers {
  const plain = new Intl.NumberFormat(language)
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const points = new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' })
  const money = new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 })
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const oneDigit = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  return {
    count: (value) => plain.format(value),
    share: (value) => share.format(value),
    points: (value) => points.format(value * 100),
    money: (value) => money.format(value),
    signed: (value) => signed.format(value),
    day: (text) => day.format(new Date(text)),
    decimal: (value) => oneDigit.format(value),
    hundredths: (value) => value.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  }
}
