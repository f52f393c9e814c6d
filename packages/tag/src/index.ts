import type { LotseConfig } from '@lotse/contract'
import { type Lotse, createLotse as start } from './createLotse.ts'
import type { Place } from './loadPart.ts'
import { prepareConfig } from './prepareConfig.ts'

export type {
  Answer,
  Item,
  KnownEvents,
  LotseConfig,
  LotseEvent,
  Plugin,
  PropertiesOf,
  SiteEvents,
  TrackResult,
  Visitor,
} from '@lotse/contract'
export type { Lotse } from './createLotse.ts'
export type { BannerPart, Captured, CapturePart, Insight, InspectorPart, Kit } from './kit.ts'
export type { Place } from './loadPart.ts'

/** Starts Lotse with a `lotse.json`; the later files (`lotse-*.js` of this package) are served from `place.base`. */
export function createLotse(config: LotseConfig, place: Partial<Place> = {}): Lotse {
  return start(prepareConfig(config), { base: '/', nonce: '', ...place })
}
