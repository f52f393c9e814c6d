import { at, each, lastKey, numberOf, type Place, type Report, textOf } from '../walk/place.ts'
import type { Survey } from './survey.ts'

const bare = (value: unknown): string => JSON.stringify(value, (key, each) => (key === 'note' ? undefined : each))

function checkScore(score: Place, report: Report): void {
  const [enter, leave] = [numberOf(at(score, 'enter')), numberOf(at(score, 'leave'))]
  if (enter !== undefined && leave !== undefined && enter > 0 && leave > enter)
    report.error(at(score, 'leave')!, `"leave" (${leave}) must not be above "enter" (${enter})`, String(enter / 2))
  const signals = each(at(score, 'signals'))
  const most = signals.map((signal) =>
    (numberOf(at(signal, 'weight')) ?? 1) <= 0 ? 0 : (numberOf(at(signal, 'cap')) ?? Infinity),
  )
  const sum = most.reduce((a, b) => a + b, 0)
  if (enter !== undefined && signals.length && sum < enter)
    report.error(at(score, 'enter')!, `this can never be true: all signals together give at most ${sum} points`, sum > 0 ? String(sum) : undefined) // biome-ignore format: one sentence
  for (const signal of signals) {
    const [weight, cap] = [at(signal, 'weight'), at(signal, 'cap')]
    if (weight?.value === 0) report.warn(weight, 'a weight of 0 has no effect')
    if (cap && (numberOf(weight) ?? 0) > (numberOf(cap) ?? Infinity)) report.warn(cap, `"cap" (${cap.value}) is below the weight of one event (${weight!.value})`) // biome-ignore format: one sentence
  }
}

/** Personas: by a condition or by points, reachable, and with a name for people. */
export function checkPersonas({ kinds }: Survey, report: Report): void {
  const rules = new Map<string, Place>()
  for (const persona of kinds.persona ?? []) {
    const [when, score] = [at(persona, 'when'), at(persona, 'score')]
    const name = textOf(at(persona, 'id')) ?? ''
    if (when && score)
      report.error(lastKey(persona, 'when', 'score'), `persona "${name}" has both "when" and "score"; keep one`)
    if (!when && !score) report.error(persona, `persona "${name}" needs "when" (a condition) or "score" (points)`)
    if (!at(persona, 'label')) report.warn(persona, `persona "${name}" has no "label" for reports`)
    if (score) checkScore(score, report)
    if (!when) continue
    const same = rules.get(`${bare(when.value)} ${at(persona, 'priority')?.value ?? 0}`)
    if (same)
      report.warn(when, `persona "${name}" never wins: "${textOf(at(same, 'id'))}" has the same condition and stands before it`) // biome-ignore format: one sentence
    else rules.set(`${bare(when.value)} ${at(persona, 'priority')?.value ?? 0}`, persona)
  }
}

/** Phases of an own journey can be entered. */
export function checkPhases({ root }: Survey, report: Report): void {
  const phases = at(at(root, 'journey') ?? root, 'phases')
  if (!phases || !Array.isArray(phases.value)) return
  for (const [i, phase] of each(phases).entries()) {
    if (typeof phase.value === 'string') continue
    const name = textOf(at(phase, 'id')) ?? ''
    if (i && !at(phase, 'enter')) report.error(phase, `phase "${name}" can never be entered: it needs "enter"`)
    for (const from of each(at(phase, 'from')))
      if (from.value === name) report.error(from, `phase "${name}" cannot come from itself`)
  }
}
