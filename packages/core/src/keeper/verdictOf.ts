/** What an answer means for the batch: stored, too large (split it), try later, or never (drop it). */
export type Verdict = 'stored' | 'split' | 'later' | 'never'

const LATER = new Set([408, 410, 425, 429])

/** Of an HTTP status; 0: no answer. 4xx but 408, 410, 425 and 429 will not get better by trying again. */
export function verdictOf(status: number): Verdict {
  if (status >= 200 && status < 300) return 'stored'
  if (status === 413) return 'split'
  return status >= 400 && status < 500 && !LATER.has(status) ? 'never' : 'later'
}
