import type { Plugin } from '@lotse/contract'

/** Makes the buttons of one-question surveys answer: `survey_answer` with the score (NPS 0 to 10, CSAT 1 to 5) or choice. */
export const surveys: Plugin = {
  name: 'surveys',
  setup({ track, visitor }) {
    const answer = ({ target }: Event): void => {
      const button = target instanceof Element ? target.closest('[data-survey] [data-answer]') : null
      const survey = button?.closest<HTMLElement>('[data-survey]')
      const place = survey?.closest('[data-lotse-slot],lotse-slot')
      if (!button || !survey) return
      const { survey: kind = '', thanks = '' } = survey.dataset
      const value = button.getAttribute('data-answer')!
      const slot = place?.getAttribute('data-lotse-slot') ?? place?.getAttribute('name') ?? ''
      const { persona, phase } = visitor.get().answer ?? {}
      void track('survey_answer', {
        slot,
        kind,
        ...(kind === 'choice' ? { choice: value } : { score: Number(value) }),
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
}
