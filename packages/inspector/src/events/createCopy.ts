import type { LotseEvent } from '@lotse/contract'
import { make } from '../frame/make.ts'
import type { Desk } from '../frame/room.ts'
import { asksOf } from '../page/asksOf.ts'
import { journeyOf } from './journeyOf.ts'

/** A pause longer than this begins another visit, ms. */
const VISIT = 30 * 6e4

/** From the last pause on. */
function lastVisit(events: LotseEvent[]): LotseEvent[] {
  const times = events.map(({ timestamp }) => Date.parse(timestamp))
  return events.slice(times.findLastIndex((time, i) => !i || time - times[i - 1]! > VISIT))
}

/** The visit as a test case, to copy. */
export function createCopy(): (events: LotseEvent[], desk: Desk) => Node[] {
  let withEarlier = true
  let name = ''
  return (events, desk) => {
    const { say, sight, redraw, tell } = desk
    const chosen = withEarlier ? events : lastVisit(events)
    const slots = [...new Set(sight.kit.painter.places().map(({ slot }) => slot))]
    const file = journeyOf(chosen, sight, { name: name || say('journeyName'), asks: asksOf(sight), slots })
    const { steps } = file.journeys[0]!
    const { persona = '', phase = '' } = steps.at(-1)?.expect ?? {}
    const { answer } = sight.kit.stage.visitor.get()
    const differs = answer && (answer.persona !== persona || answer.phase !== phase)
    const copy = async (button: HTMLElement): Promise<void> => {
      const shown = button.closest('details')!.querySelector('textarea')!
      try {
        await navigator.clipboard.writeText(shown.value)
      } catch {
        // Not allowed here, or no https: by the old way.
        shown.select()
        document.execCommand('copy')
      }
      tell(say('copied'))
    }
    return [
      make('p', { class: 'quiet' }, say('copyHint', steps.length)),
      make('label', {}, make('span', {}, say('name')), make('input', { type: 'text', value: name || say('journeyName'), oninput: ({ target }: InputEvent) => { name = (target as HTMLInputElement).value; redraw() } })),
      make('label', { class: 'check' }, make('input', { type: 'checkbox', checked: withEarlier, onchange: () => { withEarlier = !withEarlier; redraw() } }), make('span', {}, say('withEarlier'))),
      make('textarea', { readonly: true, rows: 8, class: 'journey-text', 'aria-label': say('journeyText') }, JSON.stringify(file, null, 2)),
      ...(differs ? [make('p', { class: 'note' }, say('differs', `${persona} · ${phase}`))] : []),
      make('p', { class: 'acts' }, make('button', { type: 'button', class: 'main', onclick: ({ currentTarget }: Event) => void copy(currentTarget as HTMLElement) }, say('copy'))),
    ] // biome-ignore format: one thought
  }
}
