import { CLICK_IDS } from './readCampaign.ts'

/**
 * Origin, path and the query parameters that say where a visit came from, and `allowed` ones; never another, nor the fragment,
 * user or password.
 */
export function cleanUrl(url: string, allowed: string[] = []): string {
  // Who comes from nowhere costs no exception.
  if (!url) return ''
  try {
    const { origin, pathname, searchParams } = new URL(url)
    // `data:`, `blob:`, `file:`: what follows is content, or a place on somebody's disk.
    if (origin === 'null') return ''
    const kept = [...searchParams].filter(
      ([key]) => /^(utm_|lotse_c)/.test(key) || CLICK_IDS.includes(key) || allowed.includes(key),
    )
    const query = new URLSearchParams(kept).toString()
    return origin + pathname + (query && `?${query}`)
  } catch {
    return ''
  }
}
