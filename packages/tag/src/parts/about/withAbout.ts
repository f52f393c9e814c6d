import { aboutDe, aboutEn } from '@lotse/banner'

type Texts = { [language: string]: { [key: string]: string } }

/** The texts of the banner with those of “What we know about you”: of the page's language, else in English. */
export function withAbout(language: string, own: Texts): Texts {
  const base = language.toLowerCase().split(/[-_]/)[0]!
  const built: Texts = { de: aboutDe, en: aboutEn }
  const languages = [...new Set(['en', 'de', base, ...Object.keys(own)])]
  return Object.fromEntries(
    languages.filter((one) => built[one] || own[one]).map((one) => [one, { ...aboutEn, ...built[one], ...own[one] }]),
  )
}
