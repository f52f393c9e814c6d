import type { LotseConfig } from '@lotse/contract'
import type { Kit } from 'lotse'

/** The rules with their labels, as `lotse build` writes them beside the site's file; without them only ids are known. */
export async function readRules({ stage, rules }: Kit): Promise<LotseConfig> {
  try {
    const answer = await fetch(rules)
    if (answer.ok) return (await answer.json()) as LotseConfig
  } catch {}
  stage.report('part-missing', 'rules')
  const { site, personas, slots } = stage.config
  return {
    lotse: 1,
    site,
    personas: personas.map(({ id }) => ({ id })),
    slots: slots.map(({ id }) => ({ id, variants: [] })),
  }
}
