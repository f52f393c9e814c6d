import type { JSX } from 'preact'
import type { View } from './view.ts'

/** What to do while there is nothing to show. */
export function EmptyReport({ report, words, numbers }: View): JSX.Element {
  const { title, text, steps, dead } = words.empty
  return (
    <section class="empty" aria-labelledby="title-empty">
      <svg viewBox="0 0 240 80" aria-hidden="true">
        <path d="M0 60 Q15 52 30 60 T60 60 T90 60 T120 60 T150 60 T180 60 T210 60 T240 60" />
        <path d="M0 70 Q15 62 30 70 T60 70 T90 70 T120 70 T150 70 T180 70 T210 70 T240 70" />
        <path class="buoy" d="M112 56 L116 24 L124 24 L128 56 Z M120 24 L120 12 M116 12 L120 4 L124 12 Z" />
      </svg>
      <h2 id="title-empty">{title}</h2>
      <p>{text}</p>
      <ol>
        <li>
          {steps[0]} <code>{'<script src="/lotse.js"></script>'}</code>
        </li>
        <li>{steps[1]}</li>
        <li>{steps[2]}</li>
      </ol>
      {report.deadLetters.total > 0 && <p class="warning">{dead(numbers.count(report.deadLetters.total))}</p>}
    </section>
  )
}
