import type { Preview } from '@lotse/slots'

/** Address of the present page as somebody else would see it; without a preview: as it is. Read by `readPreview`. */
export function addressOf(preview?: Partial<Preview>, token = ''): string {
  const { persona, phase, device, slots = {} } = preview ?? {}
  const said = Object.entries({ persona, phase, device })
    .filter(([, value]) => value)
    .map((pair) => pair.join(':'))
  const parts = [...said, ...Object.entries(slots).map(([slot, variant]) => `slot.${slot}:${variant}`), ...(token ? [`token:${token}`] : [])] // biome-ignore format: one thought
  const url = new URL(location.href)
  url.searchParams.delete('lotse')
  // To be read by people, too.
  const asked = encodeURIComponent(parts.join(',')).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%2F', '/')
  if (asked) url.search += `${url.search ? '&' : '?'}lotse=${asked}`
  return url.href
}
