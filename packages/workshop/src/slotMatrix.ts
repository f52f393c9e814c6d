import type { LotseConfig, SlotConfig, VariantConfig } from '@lotse/contract'
import { defaultPhases } from './names/knownFacts.ts'

/** What visitors of one persona in one phase may see in a slot. */
export interface MatrixCell {
  /** Id; `unknown`: of no persona yet. */
  persona: string
  phase: string
  /** Ids in the order in which they win, up to the first that always holds; more than one where other conditions decide. */
  variants: string[]
  /** Whether the default is seen there: `always` is a gap. Holdouts and tests aside. */
  default: 'always' | 'sometimes' | 'never'
}

export interface SlotMatrix {
  slot: string
  cells: MatrixCell[]
}

/** Conditions by which a variant may not hold although persona and phase do. */
const LIMITS = ['when', 'schedule', 'atMost', 'untilClick', 'group', 'namespace'] as const
const listed = (one: string | string[] | undefined): string[] | undefined => (typeof one === 'string' ? [one] : one)

/**
 * Persona × phase of every slot, from the file alone: which variants are for whom, and where there is none. Drafts do not count.
 * Expects a config that `checkConfig` finds no errors in.
 */
export function slotMatrix({ personas = [], journey, slots = [] }: LotseConfig): SlotMatrix[] {
  const who = [...personas.map(({ id }) => id), 'unknown']
  const own = journey?.phases
  const phases = Array.isArray(own) ? own.map((phase) => (typeof phase === 'string' ? phase : phase.id)) : defaultPhases
  return slots.map((slot) => ({
    slot: slot.id,
    cells: who.flatMap((persona) => [...phases].map((phase) => cellOf(slot, persona, phase))),
  }))
}

function cellOf({ variants }: SlotConfig, persona: string, phase: string): MatrixCell {
  const seen: string[] = []
  for (const variant of variants) {
    if (variant.draft || !isFor(variant, persona, phase)) continue
    seen.push(variant.id)
    if (alwaysHolds(variant)) return { persona, phase, variants: seen, default: 'never' }
  }
  return { persona, phase, variants: seen, default: seen.length ? 'sometimes' : 'always' }
}

function isFor({ for: whom = {} }: VariantConfig, persona: string, phase: string): boolean {
  return (listed(whom.persona)?.includes(persona) ?? true) && (listed(whom.phase)?.includes(phase) ?? true)
}

function alwaysHolds(variant: VariantConfig): boolean {
  const { persona: _, phase: __, ...others } = variant.for ?? {}
  return !Object.keys(others).length && !LIMITS.some((key) => variant[key] !== undefined)
}
