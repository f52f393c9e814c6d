import type { JSX } from 'preact'
import { Choices } from '../frame/Choices.tsx'
import { Reader } from '../frame/Reader.tsx'
import type { Theme } from '../frame/useTheme.ts'
import type { Language } from '../words/language.ts'
import type { Words } from '../words/words.ts'

const ranges = [7, 30, 90, 0]

interface Props {
  words: Words
  days: number
  onDays(days: number): void
  language: Language
  onLanguage(language: Language): void
  theme: Theme
  onTheme(theme: Theme): void
}

/** Time covered, language, day and night. */
export function Toolbar({ words, days, onDays, language, onLanguage, theme, onTheme }: Props): JSX.Element {
  return (
    <div class="toolbar">
      <Choices
        label={words.range}
        options={ranges.map((one) => [one, words.ranges[one]!])}
        value={days}
        onChange={onDays}
      />
      <Reader words={words} language={language} onLanguage={onLanguage} theme={theme} onTheme={onTheme} />
    </div>
  )
}
