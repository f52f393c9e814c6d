import type { Report } from '@lotse/contract'

/** What the reader has chosen to see. `days` 0: the whole time. */
export interface Choice {
  days: number
  bots: boolean
}

/** Rejects when the collector does not answer or answers with an error. */
export async function fetchReport({ days, bots }: Choice): Promise<Report> {
  const response = await fetch(`/desk/api/report?days=${days}&bots=${bots ? 1 : 0}`)
  if (!response.ok) throw new Error(String(response.status))
  return (await response.json()) as Report
}

/** Removes everything marked as sample data from the store. */
export async function removeSample(): Promise<void> {
  const response = await fetch('/desk/api/sample', { method: 'DELETE', headers: { 'X-Lotse-Desk': '1' } })
  if (!response.ok) throw new Error(String(response.status))
}
