import type { BuiltContent, Content, ContentTree, SurveyConfig, Text } from '@lotse/contract'
import { inLanguage } from './inLanguage.ts'
import { isSafeUrl } from './isSafeUrl.ts'

/**
 * Turns the kinds that are only markup or attributes in short (`text`, `image`, `survey`, `hide`) into a tree, per language, or
 * attributes, so that first paint knows one kind less each, and names the currency of money. `html` is compiled by whoever
 * can parse it.
 */
export function lowerContent(content: Content, language: string, currency: string): BuiltContent {
  return JSON.parse(JSON.stringify(lowerKind(content, language)).replaceAll(MONEY, `$1|${currency}}}`))
}

/** One id and nothing else: a list of selectors would find what is no template. */
const TEMPLATE = /^#[\p{L}\p{N}_-]+$/u
const MONEY = /(\{\{\s*[\w.]+\s*)\|\s*currency\s*\}\}/g

function lowerKind({ note: _, ...content }: Content, language: string): BuiltContent {
  const { text, image, survey, hide, attributes, template } = content
  if (template && !TEMPLATE.test(template)) return {}
  if (hide) return { attributes: { hidden: '' } }
  if (attributes) return { attributes: Object.fromEntries(Object.entries(attributes).filter(isSettable)) }
  if (text !== undefined) return treeOf([text], language, (said) => [inLanguage(text, said)])
  if (survey)
    return treeOf([survey.question, ...(survey.choices ?? [])], language, (said) => surveyTree(survey, said, language))
  if (!image) return content
  const { src, alt, srcset, sizes, width, height } = image
  return treeOf([src, alt], language, (said) => [
    ['img', defined({ src: safe(inLanguage(src, said)), alt: inLanguage(alt, said), srcset, sizes, width, height })],
  ])
}

const safe = (url: string): string | undefined => (isSafeUrl(url) ? url : undefined)

/** One tree for all where no text differs, else one per language that a text has. */
function treeOf(texts: Text[], language: string, build: (language: string) => ContentTree[]): BuiltContent {
  const languages = [...new Set(texts.flatMap((text) => (typeof text === 'string' ? [] : Object.keys(text))))]
  return {
    tree: languages.length ? Object.fromEntries(languages.map((said) => [said, build(said)])) : build(language),
  }
}

/** Attributes that content may set on its slot. */
const SETTABLE = /^(?:href|src|srcset|sizes|alt|class|title|aria-label)$/

const isSettable = ([name, text]: [string, Text]): boolean =>
  SETTABLE.test(name) &&
  (!/^(?:href|src|srcset)$/.test(name) || (typeof text === 'string' ? [text] : Object.values(text)).every(isSafeUrl))

/** A group of buttons; the answer is read from their names by `surveys`, of choices in the site's first language. */
function surveyTree({ kind, question, choices = [] }: SurveyConfig, language: string, first: string): ContentTree[] {
  const said = inLanguage(question, language)
  const german = language.startsWith('de')
  const [from, to] = kind === 'nps' ? [0, 10] : [1, 5]
  const scale = Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
  const button = (answer: string, label: string, attributes = {}): ContentTree => ['button', { 'data-answer': answer, ...attributes }, label] // biome-ignore format: one thought
  const buttons =
    kind === 'choice'
      ? choices.map((choice) => button(inLanguage(choice, first), inLanguage(choice, language)))
      : scale.map((score) => button(score, score, { 'aria-label': `${score} ${german ? 'von' : 'of'} ${to}` }))
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
