import type { Coverage, Covered, JourneyRun } from '@lotse/workshop'
import pc from 'picocolors'

const WORDS = {
  en: { expected: 'expected', is: 'is', step: 'step' },
  de: { expected: 'erwartet', is: 'ist', step: 'Schritt' },
}

/** Journeys as lines: ✓ as expected, ✗ not, with what was expected, what is, and why. */
export function showRun(file: string | undefined, journeys: JourneyRun[], language: string, color = false): string {
  const { green, red, dim, bold } = pc.createColors(color)
  const words = WORDS[language.startsWith('de') ? 'de' : 'en']
  const lines = file ? [bold(file)] : []
  for (const { name, passed, steps } of journeys) {
    lines.push(`${passed ? green('✓') : red('✗')} ${name}`)
    for (const { step, at, misses } of steps) {
      if (!misses.length) continue
      lines.push(dim(`  ${words.step} ${step + 1}, ${new Date(at).toISOString()}`))
      for (const { of, expected, actual, because } of misses) {
        lines.push(`    ${of}: ${words.expected} ${green(expected)}, ${words.is} ${red(actual)}`)
        for (const sentence of because) lines.push(dim(`      ${sentence}`))
      }
    }
  }
  return lines.map((line) => `${line}\n`).join('')
}

const share = (all: Covered[]): string => `${all.filter(({ reached }) => reached).length} of ${all.length}`

/** What no journey reached: in one line, or each by name and place. */
export function showUncovered(file: string, coverage: Coverage, each: boolean, color = false): string {
  const { dim, cyan } = pc.createColors(color)
  const { rules, variants, phases, transitions } = coverage
  const head = `reached: ${share(rules)} rules, ${share(variants)} variants, ${share(phases)} phases, ${transitions.length} transitions`
  const lines = [dim(head)]
  if (each)
    for (const [kind, all] of [
      ['rule', rules],
      ['variant', variants],
      ['phase', phases],
    ] as const)
      for (const { name, line, reached } of all)
        if (!reached)
          lines.push(`${line === undefined ? file : cyan(`${file}:${line}`)} ${kind} ${name} was never reached`)
  if (each && transitions.length) lines.push(dim(`transitions seen: ${transitions.join(', ')}`))
  return lines.map((line) => `${line}\n`).join('')
}
