import type { Facts, LotseEvent, Properties } from '@lotse/contract'

/** The name that rules use: of a Segment `page` call `page_view`, of `identify` and others their type. */
export const eventName = ({ event, type }: LotseEvent): string =>
  event ?? (type === 'page' || type === 'screen' ? `${type}_view` : type)

/** The facts that an event carries, nested as rules name them. Other senders than ours say `null` where there are none. */
export function eventFacts({ context, userId, traits }: LotseEvent): Facts {
  const { facts } = context ?? {}
  const user = { ...(facts?.user as Properties), ...traits, ...(userId && { id: userId }) }
  return { ...facts, ...context, user } as unknown as Facts
}
