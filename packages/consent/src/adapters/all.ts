import type { AdapterName } from '@lotse/contract'
import type { Adapter } from './adapter.ts'
import { cookiebot } from './cookiebot.ts'
import { cookieconsent } from './cookieconsent.ts'
import { gpp } from './gpp.ts'
import { klaro } from './klaro.ts'
import { onetrust } from './onetrust.ts'
import { own } from './own.ts'
import { shopify } from './shopify.ts'
import { shopware } from './shopware.ts'
import { tcf } from './tcf.ts'
import { usercentrics } from './usercentrics.ts'
import { wordpress } from './wordpress.ts'

/** Every adapter by its name. */
export const adapters: { [name in AdapterName]: () => Adapter } = {
  tcf,
  gpp,
  usercentrics,
  cookiebot,
  onetrust,
  klaro,
  cookieconsent,
  shopify,
  wordpress,
  shopware,
  own,
}
