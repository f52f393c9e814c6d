import type { Content, ContentTree, SurveyConfig, Text } from '@lotse/contract'
import { inLanguage } from './inLanguage.ts'

type Tree = { [language: string]: ContentTree[] }

/**
 * Turns the kinds that are only markup in short (`text`, `image`, `survey`) into a tree, per language, so that first
 * paint knows one kind less each. `html` is compiled by whoever can parse it.
 */
export function lowerContent(content: Content, languages: string[]): Content {
  const { text, image, survey } = content
  const tree = (build: (language: string) => ContentTree[]): { tree: Tree } => ({
    tree: Object.fromEntries(languages.map((language) => [language, build(language)])),
  })
  if (text !== undefined) return tree((language) => [inLanguage(text, language)])
  if (survey) return tree((language) => surveyTree(survey, language))
  if (!image) return content
  const { src, alt, srcset, sizes, width, height } = image
  return tree((language) => [
    ['img', defined({ src: inLanguage(src, language), alt: inLanguage(alt, language), srcset, sizes, width, height })],
  ])
}

/** A group of buttons; the answer is read from their names by `surveys`. */
function surveyTree({ kind, question, choices = [] }: SurveyConfig, language: string): ContentTree[] {
  const said = inLanguage(question, language)
  const german = language.startsWith('de')
  const last = kind === 'nps' ? 10 : 5
  const values =
    kind === 'choice'
      ? choices.map((choice: Text) => inLanguage(choice, language))
      : Array.from({ length: kind === 'nps' ? 11 : 5 }, (_, i) => String(kind === 'nps' ? i : i + 1))
  const buttons = values.map((value): ContentTree => {
    const label = kind === 'choice' ? {} : { 'aria-label': `${value} ${german ? 'von' : 'of'} ${last}` }
    return ['button', { 'data-answer': value, ...label }, value]
  })
  const thanks = german ? 'Vielen Dank für Ihre Antwort.' : 'Thank you for your answer.'
  const group = { class: 'survey', role: 'group', 'aria-label': said, 'data-survey': kind, 'data-thanks': thanks }
  return [['div', group, ['p', {}, said], ['div', {}, ...buttons]]]
}

function defined(attributes: { [name: string]: string | number | undefined }): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  )
}
