import type { LotseConfig } from '@lotse/contract'

/** Any combination to look at: nothing of it is counted or stored. */
export interface Preview {
  persona?: string
  phase?: string
  device?: string
  /** Slot → variant or `variant/arm`. */
  slots: { [slot: string]: string }
}

/**
 * `?lotse=persona:bargain-hunter,phase:buy,slot.hero:sale-teaser`, with `token:…` where the config asks for one; resolves with
 * undefined where none is asked for, or it is not allowed here.
 */
export async function readPreview(
  config: Pick<LotseConfig, 'preview'>,
  search: string,
  origin: string,
): Promise<Preview | undefined> {
  const asked = new URLSearchParams(search).get('lotse')
  if (!asked || !(await mayPreview(config, search, origin))) return undefined
  const result: Preview = { slots: Object.create(null) }
  for (const part of asked.split(',')) {
    const [key = '', value = ''] = part.split(':')
    if (key.startsWith('slot.')) result.slots[key.slice(5)] = value
    else if (key === 'persona' || key === 'phase' || key === 'device') result[key] = value
  }
  return result
}

/**
 * Whether the address may look behind the scenes: a preview, or the inspector by a bare `?lotse`. Where the config asks for a token,
 * a stranger's link does neither.
 */
export async function mayPreview(
  { preview }: Pick<LotseConfig, 'preview'>,
  search: string,
  origin: string,
): Promise<boolean> {
  if (typeof preview !== 'object') return preview === true
  if (Array.isArray(preview)) return preview.includes(origin)
  const [, token] = /(?:^|,)token:([^,]*)/.exec(new URLSearchParams(search).get('lotse') ?? '') ?? []
  // Browsers hash only on https and loopback; elsewhere the token would be read by others on its way anyway.
  const digest = token && (await globalThis.crypto.subtle?.digest('SHA-256', new TextEncoder().encode(token)))
  if (!digest) return false
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') === preview.sha256
}
