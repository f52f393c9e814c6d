import { type Completion, type CompletionContext, type CompletionResult, snippet } from '@codemirror/autocomplete'
import { completeAt, type Completion as Known } from '@lotse/workshop'

const TYPES = { key: 'property', name: 'constant', value: 'enum', piece: 'class' } as const

/** What may be written here, from the workshop; only asked for while something is typed or by key. */
export function completeRules({ state, pos, explicit }: CompletionContext): CompletionResult | null {
  const text = state.doc.toString()
  const before = text.slice(Math.max(0, pos - 60), pos)
  if (!explicit && !/["\w.-]$/.test(before)) return null
  const found = completeAt(text, pos)
  if (!found?.options.length) return null
  const { from, to, options } = found
  return { from, to: Math.max(to, pos), filter: false, options: near(options, text.slice(from, pos)).map(optionOf) }
}

/** The quotes belong to what is replaced, not to what is looked for. */
function near(options: Known[], typed: string): Known[] {
  const wanted = typed.replace(/^"|"$/g, '').toLowerCase()
  const first = (label: string): number => (label.toLowerCase().startsWith(wanted) ? 0 : 1)
  return options
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .sort((a, b) => first(a.label) - first(b.label))
}

function optionOf({ label, insert, kind, detail, info }: Known): Completion {
  return {
    label,
    type: TYPES[kind],
    apply: snippet(insert.replaceAll('\\', '\\\\')),
    ...(detail && { detail }),
    ...(info && { info }),
  }
}
