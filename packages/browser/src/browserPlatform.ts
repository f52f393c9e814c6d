import type { Platform } from '@lotse/contract'
import { mirror } from './mirror.ts'
import { uuid7 } from './uuid7.ts'

/** What first paint needs of a browser. Touches nothing until it is called. */
export function browserPlatform(): Platform {
  return {
    now: () => Date.now(),
    uuid: uuid7,
    mirror,
    signals: () => ({
      gpc: (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true,
      dnt: navigator.doNotTrack === '1',
    }),
  }
}
