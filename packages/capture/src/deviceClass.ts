import type { DeviceFacts } from '@lotse/contract'

/** By what a finger and a screen allow, not by a user-agent string: Bootstrap's and Tailwind's usual breakpoints. */
export function deviceClass(): NonNullable<DeviceFacts['class']> {
  const { width, height } = screen
  const coarse = matchMedia('(pointer: coarse)').matches
  const shorter = Math.min(width, height)
  if (shorter < 600 && (coarse || innerWidth < 600)) return 'phone'
  return coarse ? 'tablet' : 'desktop'
}
