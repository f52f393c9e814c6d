import { fail } from './failure.ts'

/** The number of a flag, or the command ends with a sentence. */
export function wholeNumber(flag: string, text: string, most: number = Number.MAX_SAFE_INTEGER): number {
  const number = Number(text)
  return /^\d+$/.test(text) && number <= most ? number : fail(`--${flag} ${text} is no number from 0 to ${most}`)
}
