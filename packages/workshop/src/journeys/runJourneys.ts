import type { JourneyExpectation, JourneyFile, LotseConfig, TestJourney } from '@lotse/contract'
import { type ClassifyVisitor, createClassifyVisitor, type VisitorAnswer } from '../classifyVisitor.ts'
import { createExplainVisitor, type ExplainVisitor } from '../explainVisitor.ts'
import { playJourney } from './playJourney.ts'
import { sayVariant } from './sayVariant.ts'

/** An expectation that was not met. */
export interface Miss {
  /** `persona`, `personas`, `phase` or `slots.hero`. */
  of: string
  expected: string
  actual: string
  /** Why it is as it is, and what would have made it as expected: sentences. */
  because: string[]
}

/** What became of one step that expects something. */
export interface CheckedStep {
  /** Index in `steps`. */
  step: number
  /** ms since epoch */
  at: number
  answer: VisitorAnswer
  misses: Miss[]
}

export interface JourneyRun {
  name: string
  passed: boolean
  steps: CheckedStep[]
}

/** Without holdouts, so that an expected variant does not hang on a bucket. */
export function withoutHoldouts({ holdoutPercent: _, slots = [], ...config }: LotseConfig): LotseConfig {
  return { ...config, slots: slots.map(({ holdoutPercent: __, ...slot }) => slot) }
}

/** Plays the journeys of a file on a config that `checkConfig` finds no errors in. `language`: of the sentences. */
export function runJourneys(config: LotseConfig, { journeys }: JourneyFile, language = 'en'): JourneyRun[] {
  const plain = withoutHoldouts(config)
  const classify = { plain: createClassifyVisitor(plain), held: createClassifyVisitor(config) }
  const explain = createExplainVisitor(plain)
  return journeys.map((journey) =>
    runJourney(
      journey.holdout ? config : plain,
      journey,
      classify[journey.holdout ? 'held' : 'plain'],
      explain,
      language,
    ),
  )
}

function runJourney(
  config: LotseConfig,
  journey: TestJourney,
  classify: ClassifyVisitor,
  explain: ExplainVisitor,
  language: string,
): JourneyRun {
  const visitor = journey.visitor ?? journey.name
  const steps = playJourney(config, journey).flatMap(({ step, events, at }, i): CheckedStep[] => {
    if (!step.expect) return []
    const answer = classify(visitor, events, at)
    const misses = compare(step.expect, answer)
    if (misses.length) {
      const explanation = explain(visitor, events, at, language)
      for (const miss of misses) {
        const { personas, phases } = explanation.changes
        const change = miss.of === 'phase' ? phases : personas
        const names = miss.of === 'personas' ? miss.expected.split(', ') : [miss.expected]
        miss.because.push(
          ...(miss.of === 'phase' ? [explanation.phase.sentence] : [explanation.persona.sentence]),
          ...change
            .filter(({ id }) => names.includes(id))
            .map(({ sentence }) => `${language.startsWith('de') ? 'Es fehlt' : 'Missing'}: ${sentence}`),
        )
        if (miss.of.startsWith('slots.'))
          miss.because.splice(0, Infinity, ...sayVariant(config, { visitor, events, at, language }, miss.of.slice(6), miss.expected)) // biome-ignore format: one thought
      }
    }
    return [{ step: i, at, answer, misses }]
  })
  return { name: journey.name, passed: steps.every(({ misses }) => !misses.length), steps }
}

function compare({ persona, personas, phase, slots = {} }: JourneyExpectation, answer: VisitorAnswer): Miss[] {
  const misses: Miss[] = []
  const miss = (of: string, expected: string, actual: string): void => void misses.push({ of, expected, actual, because: [] }) // biome-ignore format: one thought
  if (persona !== undefined && persona !== answer.persona) miss('persona', persona, answer.persona)
  const absent = (personas ?? []).filter((one) => !answer.personas.includes(one))
  if (absent.length) miss('personas', absent.join(', '), answer.personas.join(', ') || 'none')
  if (phase !== undefined && phase !== answer.phase) miss('phase', phase, answer.phase)
  for (const [slot, expected] of Object.entries(slots)) {
    const shown = answer.slots[slot] ?? 'default'
    const arm = answer.arms?.[slot]
    const actual = arm === undefined ? shown : `${shown}/${arm}`
    if (expected !== shown && expected !== actual) miss(`slots.${slot}`, expected, actual)
  }
  return misses
}
