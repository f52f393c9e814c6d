import type { LotseConfig } from '@lotse/contract'

/** Any combination to look at: nothing of it is counted or stored. */
export interface Preview {
  persona?: string
  phase?: string
  device?: string
  /** Slot → variant or `variant/arm`. */
  slots: { [slot: string]: string }
}

/** `?lotse=persona:bargain-hunter,phase:buy,slot.hero:sale-teaser`; undefined: none asked for, or not allowed here. */
export function readPreview(
  { preview }: Pick<LotseConfig, 'preview'>,
  search: string,
  origin: string,
): Preview | undefined {
  const asked = new URLSearchParams(search).get('lotse')
  if (!asked || !(preview === true || (Array.isArray(preview) && preview.includes(origin)))) return undefined
  const result: Preview = { slots: Object.create(null) }
  for (const part of asked.split(',')) {
    const [key = '', value = ''] = part.split(':')
    if (key.startsWith('slot.')) result.slots[key.slice(5)] = value
    else if (key === 'persona' || key === 'phase' || key === 'device') result[key] = value
  }
  return result
}
