import type { LotseConfig } from '@lotse/contract'

const labelsOf = (events: LotseConfig['events'] = {}): LotseConfig['events'] =>
  Object.fromEntries(Object.entries(events).flatMap(([name, { label }]) => (label ? [[name, { label }]] : [])))

/**
 * What the inspector explains with: the rules as they were written, with the labels, without content, notes, portraits and
 * drafts. Written beside the site's file; pages load it only when someone asks why.
 */
export function rulesWithLabels(config: LotseConfig): LotseConfig {
  const { site, facts, events, audiences, personas, journey, slots } = config
  const text = JSON.stringify(
    {
      lotse: 1,
      site: { id: site.id, languages: site.languages },
      facts,
      events: labelsOf(events),
      audiences,
      personas,
      journey,
      slots: slots?.map(({ id, label, at, variants }) => ({
        id,
        label,
        at,
        variants: variants
          .filter(({ draft }) => !draft)
          .map(({ content: _, test, ...rest }) => ({ ...rest, arms: test?.map((arm) => arm.id) })),
      })),
    },
    (key, value) => (key === 'note' || key === 'portrait' ? undefined : value),
  )
  return JSON.parse(text)
}
