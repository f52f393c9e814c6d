import type { Content, Text } from '@lotse/contract'
import { phrasesOf } from './describePersona.ts'

/** Longer texts are cut: the sentence says which content it is, not all of it. */
const MOST = 80

/** A text in the reader's language, else in English, else in any. */
export function textIn(text: Text, language: string): string {
  if (typeof text === 'string') return text
  return text[language.split('-')[0]!] ?? text.en ?? Object.values(text)[0] ?? ''
}

const quoted = (text: Text, language: string): string => {
  const own = textIn(text, language)
  const cut = own.length > MOST ? `${own.slice(0, MOST).trimEnd()}…` : own
  return language.startsWith('de') ? `„${cut}“` : `“${cut}”`
}

/** What a content shows, in a few words. */
export function describeContent(content: Content, language: string): string {
  const { content: say } = phrasesOf(language)
  const { fields, text, html, tree, template, image, attributes, survey, json, hide } = content
  const pairs = (bag: { [name: string]: Text }): string =>
    Object.entries(bag)
      .map(([name, one]) => `${name} ${quoted(one, language)}`)
      .join(', ')
  if (fields) return say.fields(pairs(fields))
  if (text !== undefined) return say.text(quoted(text, language))
  if (html !== undefined || tree) return say.html
  if (template) return say.template(template)
  if (image) return say.image(quoted(image.alt, language))
  if (attributes) return say.attributes(pairs(attributes))
  if (survey) return say.survey(quoted(survey.question, language))
  if (json !== undefined) return say.json
  return hide ? say.hide : say.ownTemplate
}
