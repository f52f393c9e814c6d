import type { Facts, LotseEvent, Properties } from '@lotse/contract'

/** The name that rules use: of a Segment `page` call `page_view`, of `identify` and others their type. */
export function eventName({ event, type }: LotseEvent): string {
  return event ?? (type === 'page' ? 'page_view' : type === 'screen' ? 'screen_view' : type)
}

/** The facts that an event carries, nested as rules name them. */
export function eventFacts({ context = {}, userId, traits }: LotseEvent): Facts {
  const { facts, page, campaign, device, channel, language, consent } = context
  const user = { ...(facts?.user as Properties), ...traits, ...(userId && { id: userId }) }
  return { ...facts, page, campaign, device, channel, language, consent, user } as unknown as Facts
}
