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
  choice: Choice,
  source: string,
): Promise<void> {
  const wants = (id: string): boolean => choice[id] === true
  const record = recordOf(gate, stage, wants, source)
  const { mirror } = stage.platform
  const tellTabs = () => {
    const text = JSON.stringify(record)
    // No event tells other tabs what stood there before, and one of them may be about to grant.
    mirror.write(CONSENT_KEY, mirror.read(CONSENT_KEY) === text ? `${text} ` : text)
  }
  const before = stage.visitor.get().consent.granted
  const round = ++gate.choices
  if (!gate.purposes.some(wants) || gate.purposes.some((id) => before[id] && !wants(id))) {
    tellTabs()
    await Promise.all([records.write(record), gate.apply(record)])
  } else {
    await records.write(record)
    // Denied meanwhile, here or in another tab: denial wins. The database knows it where no event has come yet.
    const kept = await records.read()
    if (round !== gate.choices || (kept && JSON.stringify(kept) !== JSON.stringify(record))) return
    tellTabs()
    await gate.apply(record)
  }
}
