import { useEffect, useState } from 'preact/hooks'

/** Up to here two columns have no room; the style sheet has the same figure. */
const NARROW = '(max-width: 1000px)'

/** Whether there is room for one column only, as it changes. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches)
  useEffect(() => {
    const query = matchMedia(NARROW)
    const look = () => setNarrow(query.matches)
    query.addEventListener('change', look)
    return () => query.removeEventListener('change', look)
  }, [])
  return isNarrow
}
