import { listStored } from '@lotse/browser'
import { applyTo, type Explanation, explain, presentFacts, whatWouldChange } from '@lotse/persona'
import { mayPreview } from '@lotse/slots'
import type { Insight, InspectorPart } from 'lotse'
import { explainSlot } from './explainSlot.ts'
import { openOverlay } from './openOverlay.ts'
import { readRules } from './readRules.ts'
import { showPreview } from './showPreview.ts'

/** What the inspector can tell of the running page. Loaded only when it is asked for. */
export const createInsight: InspectorPart = async (kit): Promise<Insight> => {
  const { stage, known, sent } = kit
  const { visitor, platform } = stage
  const rules = await readRules(kit)
  const preview = await showPreview(kit)

  const explained = (language: string): Explanation => {
    const state = known.state() ?? known.reader.fresh('')
    return explain(rules, known.reader, state, platform.now(), presentFacts(visitor.get()), language)
  }
  const insight: Insight = {
    explain(language) {
      const { persona, phase, personas } = explained(language)
      const slots = Object.values(visitor.get().slots)
      const classifier = { ...known.reader, apply: applyTo(known.reader) }
      const state = known.state() ?? known.reader.fresh('')
      const facts = presentFacts(visitor.get())
      const changeable = personas.map((one) => {
        const found = one.holds
          ? undefined
          : whatWouldChange(rules, classifier, state, platform.now(), facts, { persona: one.id }, language)
        return { ...one, ...(found && { change: found.sentence }) }
      })
      return {
        persona,
        phase,
        personas: changeable,
        slots: slots.map((decision) => explainSlot(decision, rules, language)),
      }
    },
    stored: listStored,
    sent: () => [...sent],
    open: () => openOverlay(insight, visitor, preview),
  }
  // By itself only for whoever may: a stranger's link must open nothing before a visitor.
  const address = location.search
  if (new URLSearchParams(address).has('lotse') && (await mayPreview(stage.config, address, location.origin)))
    insight.open()
  return insight
}
