import { parseDuration } from '@lotse/rules'
import { at, each, type Place, type Report, textOf } from '../walk/place.ts'
import type { Survey } from './survey.ts'

const namesIn = (place: Place | undefined): string[] => each(place).map((one) => textOf(one) ?? '')

/** Sequences: two steps at least, none of them excluded, the span inside the window. */
export function checkSequences({ kinds }: Survey, report: Report): void {
  for (const rule of kinds.rule ?? []) {
    const sequence = at(rule, 'sequence')
    if (!sequence) continue
    const steps = each(sequence)
    if (steps.length === 1 && !at(rule, 'without'))
      report.warn(sequence, 'a sequence of one step is just an event; write { "event": … }')
    for (const without of each(at(rule, 'without'))) {
      const later = steps.slice(1).find((step) => {
        const names = textOf(step) === undefined ? namesIn(at(step, 'event')) : namesIn(step)
        return !at(step, 'where') && names.length && names.every((name) => name === without.value)
      })
      if (later) report.error(without, `this can never be true: "${without.value}" is a step and must not happen`)
    }
    const [span, within] = [at(rule, 'span'), at(rule, 'within')]
    const [long, most] = [parseDuration(span?.value), parseDuration(within?.value)]
    if (span && long !== undefined && most !== undefined && long > most)
      report.warn(span, `"span" (${span.value}) is longer than "within" (${within!.value}) and has no effect`)
  }
}
