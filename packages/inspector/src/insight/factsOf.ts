import type { Facts, LotseEvent } from '@lotse/contract'

/** Facts of the page where an event happened; those of the site are remembered from the events themselves. */
export function factsOf({ context = {} }: LotseEvent): Facts {
  const { page, campaign, device, channel, language, consent } = context
  const facts = { page, campaign, device, channel, language, consent }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts
}
