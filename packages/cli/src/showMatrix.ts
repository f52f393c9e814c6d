import type { SlotMatrix } from '@lotse/workshop'
import pc from 'picocolors'

/** Each slot as a table, personas down and phases across; `–` is the default, always: a gap. */
export function showMatrix(matrices: SlotMatrix[], color = false): string {
  const { bold, dim } = pc.createColors(color)
  return matrices
    .map(({ slot, cells }) => {
      const phases = [...new Set(cells.map(({ phase }) => phase))]
      const personas = [...new Set(cells.map(({ persona }) => persona))]
      const say = (persona: string, phase: string): string => {
        const cell = cells.find((one) => one.persona === persona && one.phase === phase)!
        if (cell.default === 'always') return '–'
        return cell.variants.join(' / ') + (cell.default === 'sometimes' ? ' / –' : '')
      }
      const rows = [
        ['', ...phases],
        ...personas.map((persona) => [persona, ...phases.map((phase) => say(persona, phase))]),
      ]
      const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)))
      const gaps = cells.filter((cell) => cell.default === 'always').length
      const lines = rows.map((row) =>
        row
          .map((text, i) => text.padEnd(widths[i]!))
          .join('  ')
          .trimEnd(),
      )
      return `${bold(slot)} ${dim(`${gaps} of ${cells.length} cells show the default`)}\n${lines.join('\n')}\n`
    })
    .join('\n')
}
