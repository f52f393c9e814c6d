import type { ConsentConfig } from '@lotse/contract'
import { fnv } from '@lotse/rules'

/** Ids of the purposes that are asked for. */
export function purposesOf({ purposes = ['analytics', 'personalization'] }: ConsentConfig): string[] {
  return purposes.map((one) => (typeof one === 'string' ? one : one.id)).filter((id) => id !== 'necessary')
}

/** Changes with the built-in texts of the banner: who agreed to other words is asked again. */
const TEXTS = 1

/** Of the purposes and texts that were shown. */
export function hashOf({ purposes, texts }: ConsentConfig): string {
  return fnv(JSON.stringify([TEXTS, purposes, texts])).toString(36)
}
