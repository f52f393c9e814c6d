import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface Props {
  before: string
  after: string
  label: string
}

/** What differs between two texts, line by line; what stayed is folded. */
export function Changes({ before, after, label }: Props): JSX.Element {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let close = () => {}
    let gone = false
    import('./showChanges.ts').then(({ showChanges }) => {
      if (!gone && place.current) close = showChanges(place.current, before, after, label)
    })
    return () => {
      gone = true
      close()
    }
  }, [before, after, label])
  return <div class="changes" ref={place} />
}
