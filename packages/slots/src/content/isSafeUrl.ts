const SAFE = /^(?:https?|mailto|tel):$/

/** Links and pictures lead to http(s), mailto, tel, or to this site. */
export function isSafeUrl(url: string): boolean {
  try {
    return SAFE.test(new URL(url, 'https://relative.invalid').protocol)
  } catch {
    return false
  }
}
