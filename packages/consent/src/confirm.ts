import type { Gate, RecordStore, Stage } from '@lotse/contract'
import { CONSENT_KEY } from './gate.ts'
import { isGranted } from './isGranted.ts'

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
  const { purposes } = durable
  for (const id in purposes) if (!isGranted(mirrored, id)) purposes[id] = 'denied'
  const text = JSON.stringify(durable)
  // An old mirror would say it again to whoever reads it next: this page as it is shown, another tab.
  if (text !== JSON.stringify(mirrored)) stage.platform.mirror.write(CONSENT_KEY, text)
  await gate.apply(durable)
}
