import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface Props<T extends string> {
  label: string
  tabs: [id: T, text: string][]
  value: T
  onChange(id: T): void
}

/** The tabs of `#panel-…`, as the ARIA practices have them: one is in the tab order, arrows go to the others. */
export function Tabs<T extends string>({ label, tabs, value, onChange }: Props<T>): JSX.Element {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // On a phone the row scrolls: the chosen one is seen.
    const at = tabs.findIndex(([id]) => id === value)
    const [row, tab] = [list.current, list.current?.children[at] as HTMLElement | undefined]
    if (row && tab) row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2
  }, [value])
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(([id]) => id === value)
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: tabs.length - 1 - at }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = (at + step + tabs.length) % tabs.length
    onChange(tabs[next]![0])
    ;(list.current?.children[next] as HTMLElement | undefined)?.focus()
  }
  return (
    <div role="tablist" aria-label={label} ref={list} onKeyDown={move}>
      {tabs.map(([id, text]) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === value}
          aria-controls={`panel-${id}`}
          tabIndex={id === value ? 0 : -1}
          onClick={() => onChange(id)}
        >
          {text}
        </button>
      ))}
    </div>
  )
}
