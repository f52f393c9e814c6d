/** Query parameters that say where a visit came from; every other one is removed before anything is kept. */
const CAMPAIGN = /^(?:utm_\w+|gclid|gbraid|wbraid|dclid|fbclid|msclkid|ttclid|twclid|li_fat_id|lotse_channel)$/

/** Origin, path and allow-listed query parameters; never the fragment, user or password. */
export function cleanUrl(url: string, allowed: string[] = []): string {
  try {
    const { origin, pathname, searchParams } = new URL(url)
    const kept = [...searchParams].filter(([key]) => CAMPAIGN.test(key) || allowed.includes(key))
    const query = new URLSearchParams(kept).toString()
    return origin + pathname + (query && `?${query}`)
  } catch {
    return ''
  }
}
