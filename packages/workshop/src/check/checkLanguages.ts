import { languageWords } from '../names/languageWords.ts'
import { suggest } from '../suggest.ts'
import { entries, keyOf, type Place, type Report } from '../walk/place.ts'
import type { Survey } from './survey.ts'

let names: Intl.DisplayNames | undefined

/** Whether there is such a language, by the list that comes with the language runtime. */
const exists = (code: string): boolean => {
  try {
    names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
    return names.of(code) !== undefined
  } catch {
    return false
  }
}

const covers = (languages: string[], code: string): boolean =>
  languages.some((each) => each.toLowerCase().split('-')[0] === code.toLowerCase().split('-')[0])

const meant = (code: string, languages: string[]): string | undefined => {
  const other =
    languageWords[code.toLowerCase()] ?? (exists(code.replace('_', '-')) ? code.replace('_', '-') : undefined)
  if (other && other !== code && (!languages.length || covers(languages, other))) return languages.find((each) => each === other || each === other.split('-')[0]) ?? other // biome-ignore format: one thought
  return suggest(code, languages) ?? languages.find((each) => each[0] === code[0]?.toLowerCase())
}

/** A language code as it is used under `site` and `for`. */
export function checkLanguage(code: string, place: Place, report: Report, languages: string[]): void {
  if (!report.isClean(place)) return
  if (!exists(code))
    return void report.error(place, `"${code}" is no language code; write e.g. "de" or "en"`, meant(code, []))
  const [written = code] = Intl.getCanonicalLocales(code)
  if (written !== code) return void report.error(place, `"${code}" is written "${written}"`, written)
  const [key] = place.path
  if (key !== 'site' && languages.length && !covers(languages, code))
    report.error(place, `"${code}" is none of the site's languages (${languages.join(', ')})`, meant(code, languages))
}

/** Texts per language: no language that the site does not have, none left out. */
export function checkLanguages({ kinds, languages: declared }: Survey, report: Report): void {
  const languages = declared.every(exists) ? declared : []
  const texts = [...(kinds.text ?? []), ...(kinds.html ?? []), ...(kinds.languages ?? [])]
  for (const text of texts) {
    const codes = entries(text).map(([code]) => code)
    if (!codes.length) {
      if (typeof text.value === 'object') report.error(text, 'this text has no language; write e.g. { "en": "…" }')
      continue
    }
    for (const code of codes) {
      const place = keyOf(text, code)
      if (languages.length && !covers(languages, code))
        report.error(place, `"${code}" is none of the site's languages (${languages.join(', ')})`, meant(code, languages.filter((each) => !codes.includes(each)))) // biome-ignore format: one sentence
      else if (!exists(code))
        report.error(place, `"${code}" is no language code; write e.g. "de" or "en"`, meant(code, []))
    }
    const missing = languages.filter((language) => !covers(codes, language))
    const partly = kinds.languages?.includes(text)
    const strange = languages.length > 0 && codes.some((code) => !covers(languages, code))
    if (!strange && missing.length && missing.length < languages.length && !partly)
      report.warn(text, `this text is missing in ${missing.map((each) => `"${each}"`).join(', ')}`)
  }
}
