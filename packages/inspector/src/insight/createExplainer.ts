import type { ClassifierState, LotseConfig } from '@lotse/contract'
import { applyTo, type Explanation, explain, presentFacts, type Target, whatWouldChange } from '@lotse/persona'
import type { Kit } from 'lotse'

/** Changes are looked for by trying them out: what was found is kept until something happens, and so long at most, ms. */
const FRESH = 60_000

interface Explainer {
  explained(language: string): Explanation
  /** In a sentence; '' where none was found. */
  change(target: Target, language: string): string
}

/** Explains the running page's visitor, of whom nothing may be known. */
export function createExplainer({ stage, known }: Kit, rules: LotseConfig): Explainer {
  const { visitor, platform } = stage
  const classifier = { ...known.reader, apply: applyTo(known.reader) }
  const present = (): [ClassifierState, number] => [known.state() ?? known.reader.fresh(''), platform.now()]
  let found = new Map<string, string>()
  let of = ''
  return {
    explained(language) {
      const [state, now] = present()
      return explain(rules, known.reader, state, now, presentFacts(visitor.get()), language)
    },
    change(target, language) {
      const [state, now] = present()
      const facts = presentFacts(visitor.get())
      const moment = [state.seq, state.ahead, state.last, Math.floor(now / FRESH), facts]
      const asked = JSON.stringify(moment)
      if (asked !== of) found = new Map()
      of = asked
      const key = JSON.stringify([target, language])
      const sentence = found.get(key) ?? whatWouldChange(rules, classifier, state, now, facts, target, language)?.sentence ?? '' // biome-ignore format: one thought
      found.set(key, sentence)
      return sentence
    },
  }
}
