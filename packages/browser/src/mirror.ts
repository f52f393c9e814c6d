import type { Platform } from '@lotse/contract'

/** localStorage, read synchronously for first paint; where it is blocked, nothing is kept. */
export const mirror: Platform['mirror'] = {
  read(key) {
    try {
      return localStorage.getItem(key) ?? undefined
    } catch {
      return undefined
    }
  },
  write(key, text) {
    try {
      localStorage.setItem(key, text)
    } catch {}
  },
  remove(key) {
    try {
      localStorage.removeItem(key)
    } catch {}
  },
  onChange(key, changed) {
    const see = (event: StorageEvent) => void ((event.key === key || event.key === null) && changed())
    addEventListener('storage', see)
    return () => removeEventListener('storage', see)
  },
}
