import type { Purpose } from '@lotse/banner'
import type { BuiltConfig, ConsentProof, ConsentState, Gate } from '@lotse/contract'

/** Where its JSON Schema stands. */
const SCHEMA = 'https://unpkg.com/@lotse/contract/schema/consent-proof.schema.json'

/** A proof (GDPR art. 7(1)) of what was asked and answered, without anything that tells by whom. */
export function prove(config: BuiltConfig, gate: Gate, state: ConsentState, purposes: Purpose[]): ConsentProof {
  const { site, collect, consent: { days = 0 } = {} } = config
  const { status, granted, source } = state
  return {
    $schema: SCHEMA,
    lotse: 'consent-proof',
    version: 1,
    site: site.id,
    record: gate.record() ?? null,
    state: { status, granted, ...(source && { source }) },
    shown: { hash: gate.hash, days, recipient: collect?.endpoint ?? null, purposes },
  }
}
