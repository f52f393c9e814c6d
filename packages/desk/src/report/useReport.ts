import type { Report } from '@lotse/contract'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { type Choice, fetchReport } from './fetchReport.ts'

/** How often an open page asks again, ms. */
const REFRESH = 20_000

/** The report, kept fresh while the page is seen. `failed`: the last attempt; the report before it stays. */
export function useReport(choice: Choice): {
  report: Report | undefined
  failed: boolean
  refresh: () => Promise<void>
} {
  const [report, setReport] = useState<Report>()
  const [failed, setFailed] = useState(false)
  const { days, bots } = choice
  const refresh = useCallback(async () => {
    try {
      setReport(await fetchReport({ days, bots }))
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }, [days, bots])

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') refresh()
    }
    refresh()
    const timer = setInterval(look, REFRESH)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [refresh])
  return { report, failed, refresh }
}
