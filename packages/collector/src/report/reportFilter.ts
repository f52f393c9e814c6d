/** What a report is about. */
export interface ReportFilter {
  /** Days back from the newest event; left out: the whole time. */
  days?: number
  /** Count visitors of sample data; default true. */
  sample?: boolean
  /** Count robots; default false. */
  bots?: boolean
}

/** Longest range that can be asked for, days. */
const MOST_DAYS = 3_660

/** Reads `?days=30&sample=0&bots=1`; what it does not understand is left out. */
export function readFilter(query: { [name: string]: string | undefined }): ReportFilter {
  const days = Math.floor(Number(query.days))
  return {
    ...(days >= 1 && days <= MOST_DAYS && { days }),
    sample: query.sample !== '0',
    bots: query.bots === '1',
  }
}
