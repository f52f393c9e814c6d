import type { ConsentRecord, Decision, RecordStore, Stage } from '@lotse/contract'
import { CONSENT_KEY, type Gate } from './gate.ts'

/** What the visitor allows; purposes left out are denied. */
export type Choice = { [purpose: string]: boolean }

/** Makes the visitor's choice durable and lets it take effect. A refusal holds at once, a grant when it is durable. */
export async function choose(
  gate: Gate,
  stage: Stage,
  records: RecordStore,
  choice: Choice,
  source: string,
): Promise<void> {
  // biome-ignore format: one line
  const decisions = gate.purposes.map((id): [string, Decision] => [id, choice[id] === true ? 'granted' : 'denied'])
  const record: ConsentRecord = {
    v: 1,
    purposes: Object.fromEntries(decisions),
    hash: gate.hash,
    date: new Date(stage.platform.now()).toISOString().slice(0, 10),
    source,
    language: document.documentElement.lang,
  }
  const tellTabs = () => stage.platform.mirror.write(CONSENT_KEY, JSON.stringify(record))
  const before = stage.visitor.get().consent.granted
  const loses = decisions.some(([id, decision]) => decision === 'denied' && before[id])
  if (!decisions.some(([, decision]) => decision === 'granted') || loses) {
    tellTabs()
    await Promise.all([records.write(record), gate.apply(record)])
  } else {
    const round = ++gate.choices
    await records.write(record)
    // Denied meanwhile, here or in another tab: denial wins.
    if (round !== gate.choices) return
    tellTabs()
    await gate.apply(record)
  }
}
