import type { LotseEvent } from '@lotse/contract'
import { cutText } from '../store/cutText.ts'

/** Longer names are no names. */
const LONGEST = 100

/** The campaign that an event names, as JSON `[source, medium, name]`; null: none. */
export function campaignOf({ context }: LotseEvent): string | null {
  const { source = '', medium = '', name = '' } = context?.campaign ?? {}
  const parts = [source, medium, name].map((part) => cutText(String(part).trim().toLowerCase(), LONGEST))
  return parts.some((part) => part !== '') ? JSON.stringify(parts) : null
}
