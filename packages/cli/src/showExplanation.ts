import { type RuleExplanation, sayActual, saySource, wordsOf } from '@lotse/persona'
import type { VisitorExplanation } from '@lotse/workshop'

const HEADS = {
  en: { who: 'Persona', where: 'Phase', next: 'Next', behind: 'behind', change: 'What would change it', at: 'as of' },
  de: { who: 'Persona', where: 'Phase', next: 'Danach', behind: 'dahinter', change: 'Was es ändern würde', at: 'Stand' },
} // biome-ignore format: a table

const MARKS = { true: '✓', false: '✗', undefined: '?' }
const GROUPS: { [language: string]: { [group: string]: string } } = {
  en: { all: 'all of', any: 'any of', none: 'none of', some: 'at least {0} of' },
  de: { all: 'alle', any: 'eines', none: 'keines', some: 'mindestens {0}' },
}

/** An explanation as text: ✓ holds, ✗ does not, ? is not known. */
export function showExplanation(explanation: VisitorExplanation, language: string): string {
  const base = language.startsWith('de') ? 'de' : 'en'
  const { who, where, next, behind, change, at } = HEADS[base]
  const words = wordsOf(base)
  const tree = (one: RuleExplanation, depth: number): string[] => {
    const mark = `${'  '.repeat(depth)}${MARKS[`${one.holds}`]} `
    if (one.members)
      return [mark + (GROUPS[base]![one.group!] ?? '').replace('{0}', String(one.least ?? (one.wanted && 'atLeast' in one.wanted ? one.wanted.atLeast : 1))), ...one.members.flatMap((member) => tree(member, depth + 1))] // biome-ignore format: one thought
    const beside = [sayActual(one, words), saySource(one, words)].filter(Boolean).join(', ')
    return [mark + one.sentence + (beside && ` (${beside})`)]
  }
  const { persona, phase, runnerUp, personas, phases, changes } = explanation
  const lines = [
    `${explanation.visitor}, ${at} ${new Date(explanation.at).toISOString()}`,
    '',
    `${who}: ${persona.sentence}`,
    `${where}: ${phase.sentence}`,
    ...(runnerUp ? [`${next}: ${runnerUp.label}, ${runnerUp.distance} ${behind}`] : []),
  ]
  for (const { label, score, holds, tree: rule } of personas)
    lines.push('', `${holds ? MARKS.true : MARKS.false} ${label} (${score})`, ...tree(rule, 1))
  for (const { label, holds, enter, leave } of phases) {
    lines.push('', `${holds ? '→' : ' '} ${label}`)
    if (enter) lines.push('  enter', ...tree(enter, 2))
    if (leave) lines.push('  leave', ...tree(leave, 2))
  }
  const named = [...changes.personas.map((one) => ({ ...one, of: personas })), ...changes.phases.map((one) => ({ ...one, of: phases }))] // biome-ignore format: one thought
  if (named.length) lines.push('', change)
  for (const { id, sentence, of } of named) {
    const all: { id: string; label: string }[] = of
    lines.push(`  ${all.find((one) => one.id === id)?.label ?? id}: ${sentence}`)
  }
  return `${lines.join('\n')}\n`
}
