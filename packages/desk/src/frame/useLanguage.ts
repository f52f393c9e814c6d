import { useEffect, useState } from 'preact/hooks'
import { type Language, preferredLanguage, words } from '../words/language.ts'
import { recall, remember } from './remember.ts'

/** The reader's language: as chosen before, else the browser's; the page says which it is in. */
export function useLanguage(): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(() => {
    const kept = recall('language')
    return kept !== undefined && kept in words ? (kept as Language) : preferredLanguage(navigator.languages)
  })
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choose = (next: Language) => {
    remember('language', next)
    setLanguage(next)
  }
  return [language, choose]
}
