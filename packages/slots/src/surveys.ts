import type { Plugin } from '@lotse/contract'
import type { Slots } from './paintSlots.ts'

/** Makes the buttons of one-question surveys answer: `survey_answer` with the score (NPS 0 to 10, CSAT 1 to 5) or `answer`. */
export const surveys = (slots: Slots): Plugin => ({
  name: 'surveys',
  setup({ track, visitor }) {
    const answer = (event: Event): void => {
      const [target] = event.composedPath()
      const button = target instanceof Element ? target.closest('[data-survey] [data-answer]') : null
      const survey = button?.closest<HTMLElement>('[data-survey]')
      const place = slots.places().find(({ element }) => element.contains(survey!))
      if (!button || !survey || !place) return
      const { survey: kind = '', thanks = '' } = survey.dataset
      const value = button.getAttribute('data-answer')!
      const { persona, phase } = visitor.get().answer ?? {}
      void track('survey_answer', {
        slot: place.slot,
        kind,
        ...(kind === 'choice' ? { answer: value } : { score: Number(value) }),
        ...(persona && { persona }),
        ...(phase && { phase }),
      })
      const said = document.createElement('p')
      said.setAttribute('role', 'status')
      survey.replaceChildren(said)
      said.textContent = thanks
    }
    document.addEventListener('click', answer)
    return () => document.removeEventListener('click', answer)
  },
})
