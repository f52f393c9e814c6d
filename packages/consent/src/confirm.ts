import type { Decision, RecordStore, Stage } from '@lotse/contract'
import { CONSENT_KEY, type Gate } from './gate.ts'
import { isGranted } from './readRecord.ts'

/**
 * First paint may use the mirror; writing and sending wait for this. The durable record decides, denial in either wins,
 * and a mirror without a record counts for nothing: browsers write localStorage lazily, so after a crash it may be old.
 */
export async function confirm(gate: Gate, stage: Stage, records: RecordStore): Promise<void> {
  const round = gate.choices
  const mirrored = gate.record()
  if (!mirrored || stage.visitor.get().consent.confirmed) return
  const durable = gate.valid(await records.read())
  if (round !== gate.choices) return
  if (!durable) {
    stage.platform.mirror.remove(CONSENT_KEY)
    return gate.apply(undefined)
  }
  const decide = (id: string): Decision => (isGranted(durable, id) && isGranted(mirrored, id) ? 'granted' : 'denied')
  await gate.apply({ ...durable, purposes: Object.fromEntries(gate.purposes.map((id) => [id, decide(id)])) })
}
