import { listStored, readStored } from '@lotse/browser'
import { phasesOf, presentFacts, sayActual, type Target, wordFor, wordsOf } from '@lotse/persona'
import { mayPreview } from '@lotse/slots'
import type { Insight, InspectorPart } from 'lotse'
import { HASHES } from '../roomHashes.ts'
import type { More, Overlay, Sight } from '../sight.ts'
import { createExplainer } from './createExplainer.ts'
import { explainSlot } from './explainSlot.ts'
import { explainVariants } from './explainVariants.ts'
import { readRules } from './readRules.ts'
import { replayEvents } from './replayEvents.ts'
import { showPreview } from './showPreview.ts'

/** What the inspector can tell of the running page. Loaded only when it is asked for; what draws it, only when it is opened. */
export const createInsight: InspectorPart = async (kit): Promise<Insight> => {
  const { stage, known, sent } = kit
  const { visitor } = stage
  const rules = await readRules(kit)
  const preview = await showPreview(kit)
  const { explained, change } = createExplainer(kit, rules)

  const insight: Insight = {
    explain(language) {
      const { persona, phase, personas } = explained(language)
      const wanted = (target: Target) => {
        const sentence = change(target, language)
        return sentence ? { change: sentence } : {}
      }
      return {
        persona,
        phase,
        personas: personas.map((one) => ({ ...one, ...(!one.holds && wanted({ persona: one.id })) })),
        slots: Object.values(visitor.get().slots).map((decision) => explainSlot(decision, rules, language)),
      }
    },
    stored: listStored,
    sent: () => [...sent],
    async open() {
      const overlay = await kit.part<Overlay>('overlay', HASHES.overlay)
      await overlay?.(sight)
    },
  }
  const sight: Sight = {
    kit,
    insight,
    rules,
    preview,
    explained,
    change,
    phases: phasesOf(rules.journey),
    stored: readStored,
    present: () => presentFacts(visitor.get()),
    more: () => kit.part<More>('rooms', HASHES.rooms),
    rivals: (slot, language) =>
      explainVariants(slot, {
        kit,
        config: rules,
        view: { state: known.state() ?? known.reader.fresh(''), now: stage.platform.now(), facts: presentFacts(visitor.get()) },
        language,
      }), // biome-ignore format: one thought
    actual: (leaf, language) => sayActual(leaf, wordsOf(language, rules)),
    word: (name, language) => wordFor(name, wordsOf(language, rules)),
    replay: replayEvents(known),
  }
  // By itself only for whoever may: a stranger's link must open nothing before a visitor.
  const address = location.search
  if (new URLSearchParams(address).has('lotse') && (await mayPreview(stage.config, address, location.origin)))
    void insight.open()
  return insight
}
