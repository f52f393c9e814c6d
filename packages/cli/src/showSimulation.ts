import type { Beside, Simulation } from '@lotse/workshop'

/** Moves named for each part. */
const NAMED = 10

/** A simulation as text: before, after, and the most frequent moves. */
export function showSimulation(simulation: Simulation, present: string, other: string): string {
  const { visitors, events, changed, persona, phase, slots } = simulation
  const number = new Intl.NumberFormat('en')
  const share = (part: number): string => `${((100 * part) / (visitors || 1)).toFixed(1)} %`
  const people = (many: number): string => `${number.format(many)} visitor${many === 1 ? '' : 's'}`
  const lines = [
    `${people(visitors)}, ${number.format(events)} events; ${present} → ${other}`,
    `${people(changed)} (${share(changed)}) would have been answered differently`,
  ]
  const part = (name: string, { changed: moved, before, after, moves }: Beside): void => {
    lines.push('', `${name}: ${moved ? `${people(moved)} (${share(moved)}) would change` : 'no change'}`)
    if (!moved) return
    const answers = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    const width = Math.max(...answers.map((answer) => answer.length))
    for (const answer of answers)
      lines.push(
        `  ${answer.padEnd(width)}  ${number.format(before[answer] ?? 0)} → ${number.format(after[answer] ?? 0)}`,
      )
    for (const { from, to, visitors: many } of moves.slice(0, NAMED))
      lines.push(`    ${number.format(many)} from ${from} to ${to}`)
    if (moves.length > NAMED) lines.push(`    and ${moves.length - NAMED} other moves`)
  }
  part('persona', persona)
  part('phase', phase)
  for (const [slot, one] of Object.entries(slots)) part(`slot ${slot}`, one)
  return lines.map((line) => `${line}\n`).join('')
}
