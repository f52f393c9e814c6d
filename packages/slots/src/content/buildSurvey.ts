import type { SurveyConfig } from '@lotse/contract'
import { textIn } from './textIn.ts'

/** A one-question survey as a group of buttons; `answer` gets the score (NPS 0 to 10, CSAT 1 to 5) or the choice. */
export function buildSurvey(survey: SurveyConfig, language: string, answer: (value: number | string) => void): Node[] {
  const { kind, question, choices = [] } = survey
  const german = language.startsWith('de')
  const from = kind === 'nps' ? 0 : 1
  const values = kind === 'choice' ? choices.map((choice) => textIn(choice, language)) : Array.from({ length: kind === 'nps' ? 11 : 5 }, (_, i) => from + i) // biome-ignore format: one thought
  const group = document.createElement('div')
  const heading = document.createElement('p')
  heading.textContent = textIn(question, language)
  group.setAttribute('role', 'group')
  group.setAttribute('aria-label', heading.textContent)
  group.className = 'lotse-survey'
  const scale = document.createElement('div')
  for (const value of values) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = String(value)
    if (kind !== 'choice') button.setAttribute('aria-label', `${value} ${german ? 'von' : 'of'} ${values.at(-1)}`)
    button.onclick = () => {
      const thanks = document.createElement('p')
      thanks.setAttribute('role', 'status')
      group.replaceChildren(thanks)
      thanks.textContent = german ? 'Vielen Dank für Ihre Antwort.' : 'Thank you for your answer.'
      answer(value)
    }
    scale.append(button)
  }
  group.append(heading, scale)
  return [group]
}
