import type { Json, LotseConfig, Properties } from '@lotse/contract'
import { writePath } from '@lotse/rules'
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
  return released.reduce<Properties>((facts, [path, value]) => writePath(facts, path, value), {})
}
