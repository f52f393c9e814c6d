import type { JourneyFile, LotseConfig, PersonaConfig, Rule, SignalConfig } from '@lotse/contract'
import { createClassifier, phasesOf } from '@lotse/persona'
import { collect, type Seen } from '../check/survey.ts'
import { createClassifyVisitor } from '../classifyVisitor.ts'
import { writePath } from '../problem.ts'
import { replayVisitor } from '../replayVisitor.ts'
import { configSchema } from '../schema/config.ts'
import { lineColumn } from '../walk/lineColumn.ts'
import { parse } from '../walk/parse.ts'
import { collectFindings, type Place } from '../walk/place.ts'
import type { Shape } from '../walk/reflect.ts'
import { walk } from '../walk/walk.ts'
import { playJourney } from './playJourney.ts'
import { withoutHoldouts } from './runJourneys.ts'

/** Something of the config, and whether a journey reached it. */
export interface Covered {
  /** `personas[0].when.any[1]`, `slot/variant`, a phase, or `explore → buy`. */
  name: string
  /** Line in the config; of what it does not write out left out. */
  line?: number
  reached: boolean
}

/** What the journeys of some files reached of a config, at the moments after their steps. */
export interface Coverage {
  /** Leaves of rules and signals of scores: that held. */
  rules: Covered[]
  /** Variants and arms: that were chosen. */
  variants: Covered[]
  phases: Covered[]
  /** Moves between phases that happened. */
  transitions: string[]
}

const GROUPS = ['all', 'any', 'none', 'some', 'audience']

/** Every leaf of a rule and every signal, as a rule of its own with its place. */
function leavesOf({ kinds }: Seen): [place: Place, rule: Rule][] {
  const rules = (kinds.rule ?? []).filter(({ value }) => !GROUPS.some((key) => key in (value as object)))
  const signals = (kinds.signal ?? []).map((place): [Place, Rule] => {
    const { event, where } = place.value as SignalConfig
    return [place, { event, ...(where && { where }) }]
  })
  return [...rules.map((place): [Place, Rule] => [place, place.value as Rule]), ...signals]
}

/** `slots[0].variants[1].test[0]` → `hero/headline-test/a` */
function nameOf(config: LotseConfig, [, i, , j, , k]: Place['path']): string {
  const { id, variants } = config.slots![i as number]!
  const variant = variants[j as number]!
  return [id, variant.id, ...(k === undefined ? [] : [variant.test![k as number]!.id])].join('/')
}

/** Plays the journeys once more and looks what they reach; `text` is that of the config, for its lines. */
export function coverJourneys(text: string, config: LotseConfig, files: JourneyFile[]): Coverage {
  const { root } = parse(text)
  const seen = collect()
  walk(configSchema as unknown as Shape, root!, collectFindings(), seen.see)
  const place = lineColumn(text)
  const plain = withoutHoldouts(config)
  const leaves = leavesOf(seen)
  // Each leaf as a persona of its own: what a rule means is asked of the classifier itself.
  const probes = leaves.map(([, when], i): PersonaConfig => ({ id: `leaf-${i}`, when }))
  const classifier = createClassifier({ ...plain, personas: probes, slots: [] })
  const classify = createClassifyVisitor(plain)
  const held = new Set<string>()
  const shown = new Set<string>()
  const phases = new Set<string>()
  const transitions = new Set<string>()
  for (const journey of files.flatMap((file) => file.journeys)) {
    const visitor = journey.visitor ?? journey.name
    let before: string | undefined
    for (const { events, at } of playJourney(plain, journey)) {
      const { state, now, facts } = replayVisitor(classifier, visitor, events, at)
      for (const id of classifier.read(state, now, facts).personas) held.add(id)
      const answer = classify(visitor, events, at)
      for (const [slot, variant] of Object.entries(answer.slots)) shown.add(`${slot}/${variant}`)
      for (const [slot, arm] of Object.entries(answer.arms ?? {})) shown.add(`${slot}/${answer.slots[slot]}/${arm}`)
      phases.add(answer.phase)
      if (before !== undefined && before !== answer.phase) transitions.add(`${before} → ${answer.phase}`)
      before = answer.phase
    }
  }
  const variants = [...(seen.kinds.variant ?? []), ...(seen.kinds.arm ?? [])].flatMap((each): Covered[] => {
    const { draft, test } = each.value as { draft?: boolean; test?: unknown }
    const name = nameOf(config, each.path)
    return draft || test ? [] : [{ name, line: place(each.node.offset).line, reached: shown.has(name) }]
  })
  return {
    rules: leaves.map(([{ node, path }], i) => ({
      name: writePath(path),
      line: place(node.offset).line,
      reached: held.has(`leaf-${i}`),
    })),
    variants,
    phases: phasesOf(plain.journey).map(({ id }) => ({ name: id, reached: phases.has(id) })),
    transitions: [...transitions],
  }
}
