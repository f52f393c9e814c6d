import type { Json, LotseConfig, Properties } from '@lotse/contract'
import type { Store } from '../store/store.ts'

const DAY = 86_400_000

/** Computed from the events of all channels; released where the config declares it so. */
export const SINCE_PURCHASE = 'user.daysSincePurchase'

/** What a customer's page may learn about its customer: only facts that the config marks `"release": true`, nested as rules name them. */
export function releasedFacts(store: Store, config: LotseConfig, id: string, now: number): Properties {
  const last = store.lastPurchase(id)
  const known: { [path: string]: Json } = {
    ...store.factsOf(id),
    ...(last !== undefined && { [SINCE_PURCHASE]: Math.max(0, Math.floor((now - last) / DAY)) }),
  }
  const released = Object.entries(known).filter(([path]) => config.facts?.[path]?.release)
  return released.reduce<Properties>((facts, [path, value]) => setPath(facts, path.split('.'), value), {})
}

function setPath(into: Properties, [key, ...rest]: string[], value: Json): Properties {
  if (key === undefined) return into
  const inner = Object.hasOwn(into, key) ? (into[key] as Properties) : {}
  return { ...into, [key]: rest.length ? setPath(inner, rest, value) : value }
}
