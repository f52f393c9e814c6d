import { isOurs } from './listStored.ts'

/**
 * Erases what Lotse never writes but may be there under its name: from an earlier version, or put there by a site. Cookies go
 * in every variant of domain and path that this page can reach. Resolves with the number of entries.
 */
export async function eraseOthers(): Promise<number> {
  let erased = 0
  try {
    for (const key of Object.keys(sessionStorage).filter(isOurs)) {
      sessionStorage.removeItem(key)
      erased++
    }
    erased += clearCookies(isOurs)
    for (const key of 'caches' in window ? (await caches.keys()).filter(isOurs) : [])
      if (await caches.delete(key)) erased++
  } catch {}
  return erased
}

/** Clears cookies in all variants of path and domain; returns how many there were. */
export function clearCookies(isMeant: (name: string) => boolean): number {
  const names = document.cookie.split('; ').map((one) => one.split('=')[0]!).filter((name) => name && isMeant(name)) // biome-ignore format: one thought
  const labels = location.hostname.split('.')
  const domains = ['', ...labels.map((_, i) => `; domain=${labels.slice(i).join('.')}`)]
  const steps = location.pathname.split('/').slice(1)
  const paths = [
    '/',
    ...steps.flatMap((_, i) => [`/${steps.slice(0, i + 1).join('/')}`, `/${steps.slice(0, i + 1).join('/')}/`]),
  ]
  const clear = (name: string, where: string): void => {
    // biome-ignore lint/suspicious/noDocumentCookie: Cookie Store is not everywhere, and does not wait
    document.cookie = `${name}=; max-age=0; ${where}`
  }
  for (const name of names) for (const domain of domains) for (const path of paths) clear(name, `path=${path}${domain}`)
  return new Set(names).size
}
