import type { JSX } from 'preact'
import { Choices } from '../frame/Choices.tsx'
import { Reader, type ReaderProps } from '../frame/Reader.tsx'

const ranges = [7, 30, 90, 0]

interface Props extends ReaderProps {
  days: number
  onDays(days: number): void
}

/** Time covered, language, day and night. */
export function Toolbar({ days, onDays, ...reader }: Props): JSX.Element {
  const { words } = reader
  return (
    <div class="toolbar">
      <Choices
        label={words.range}
        options={ranges.map((one) => [one, words.ranges[one]!])}
        value={days}
        onChange={onDays}
      />
      <Reader {...reader} />
    </div>
  )
}
