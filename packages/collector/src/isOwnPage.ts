import type { Context } from 'hono'

/** Whether a change was asked for by the desk itself: a foreign page cannot set this header without a preflight, which is not granted. */
export function isOwnPage(c: Context): boolean {
  const origin = c.req.header('origin')
  return !!c.req.header('x-lotse-desk') && (origin === undefined || hostOf(origin) === hostOf(c.req.url))
}

/** Behind a proxy the scheme differs, the host does not. */
const hostOf = (url: string): string => {
  try {
    return new URL(url).host
  } catch {
    return ''
  }
}
