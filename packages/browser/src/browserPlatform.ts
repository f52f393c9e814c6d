import type { Platform } from '@lotse/contract'
import { mirror } from './mirror.ts'

/** What first paint needs of a browser. Touches nothing until it is called. */
export function browserPlatform(): Platform {
  return {
    now: () => Date.now(),
    mirror,
    signals: () => ({
      gpc: (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true,
      dnt: navigator.doNotTrack === '1',
    }),
  }
}
