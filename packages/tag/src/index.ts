import type { ConsentPlugin, LotseConfig } from '@lotse/contract'
import { type Lotse, createLotse as start } from './createLotse.ts'
import type { Place } from './loadPart.ts'
import { prepareConfig } from './prepareConfig.ts'

export {
  type Adapter,
  consentMode,
  cookiebot,
  cookieconsent,
  follow,
  gpp,
  klaro,
  onetrust,
  own,
  shopify,
  shopware,
  tcf,
  uet,
  usercentrics,
  wordpress,
} from '@lotse/consent'

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

/**
 * Starts Lotse with a `lotse.json`; the later files (`lotse-*.js` of this package) are served from `place.base`. What the
 * config's `consent` names, `adapter`, `consentMode`, `uet`, is given as values: `[consentMode, follow(klaro())]`.
 */
export function createLotse(config: LotseConfig, place: Partial<Place> = {}, plugins: ConsentPlugin[] = []): Lotse {
  const built = prepareConfig(config)
  return start({ ...built, consent: { ...built.consent, plugins } }, { base: '/', nonce: '', ...place })
}
