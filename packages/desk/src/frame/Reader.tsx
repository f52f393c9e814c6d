import type { JSX } from 'preact'
import type { Language } from '../words/language.ts'
import type { Words } from '../words/words.ts'
import { Choices } from './Choices.tsx'
import type { Theme } from './useTheme.ts'

export interface ReaderProps {
  words: Words
  language: Language
  onLanguage(language: Language): void
  theme: Theme
  onTheme(theme: Theme): void
}

/** The reader's language, and day or night; every page of the desk has both. */
export function Reader({ words, language, onLanguage, theme, onTheme }: ReaderProps): JSX.Element {
  return (
    <>
      <Choices
        label={words.language}
        options={[
          ['de', 'DE'],
          ['en', 'EN'],
        ]}
        value={language}
        onChange={onLanguage}
      />
      <Choices
        label={words.theme.label}
        options={[
          ['day', words.theme.day],
          ['night', words.theme.night],
        ]}
        value={theme}
        onChange={onTheme}
      />
    </>
  )
}
