import type { Gate, RecordStore, Stage } from '@lotse/contract'
import { CONSENT_KEY } from './gate.ts'
import { recordOf } from './recordOf.ts'

/** What the visitor allows; purposes left out are denied. */
export type Choice = { [purpose: string]: boolean }

/** Makes the visitor's choice durable and lets it take effect. A refusal holds at once, a grant when it is durable. */
export async function choose(
  gate: Gate,
  stage: Stage,
  records: RecordStore,
  wants: (purpose: string) => boolean,
  source: string,
): Promise<void> {
  const record = recordOf(gate, stage, wants, source)
  const text = JSON.stringify(record)
  const { granted } = stage.visitor.get().consent
  const round = ++gate.choices
  const writing = records.write(text)
  if (gate.purposes.some(wants) && !gate.purposes.some((id) => granted[id] && !wants(id))) {
    await writing
    // Denied meanwhile, here or in another tab: denial wins. The database knows it where no event has come yet.
    const kept = await records.read()
    if (round !== gate.choices || (kept && kept !== text)) return
  }
  // No event tells other tabs what stood there before, and one of them may be about to grant.
  stage.platform.mirror.write(CONSENT_KEY, stage.platform.mirror.read(CONSENT_KEY) === text ? `${text} ` : text)
  await gate.apply(record)
  await writing
}
