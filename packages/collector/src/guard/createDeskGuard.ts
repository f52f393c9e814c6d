import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { isLocal, isLocalAddress } from '../isLocal.ts'
import { addressOf } from '../receive/addressOf.ts'
import { tooOften } from '../receive/limitRate.ts'
import { countGuesses } from './countGuesses.ts'
import { signInPage } from './signInPage.ts'

const COOKIE = 'lotse_desk'
/** A working day, seconds. */
const STAYS = 12 * 3_600
/** Guessing is slow: a token of 128 bits is safe anyway, one that somebody made up less so. */
const TRIES_PER_MINUTE = 10
/** A form with one field, bytes: whoever is not signed in yet can make us keep no more. */
const FORM_LIMIT = 4_096

export interface DeskGuardOptions {
  /** Whoever has it may see the desk, from anywhere. Left out: only this machine. */
  token?: string
  /** A reverse proxy signs people in and says who it is in this header, e.g. `Remote-User`. It must drop the header where visitors send it. */
  userHeader?: string
  /** Addresses of that proxy. Default: this machine. */
  proxyAddresses?: string[]
}

export interface DeskGuard {
  /** Lets nobody else on: for what machines read (401). */
  only: MiddlewareHandler
  /** The same for pages: shows the sign-in page instead. */
  page: MiddlewareHandler
  /** Signing in and out, to be mounted at `/desk`. */
  routes: Hono
}

/**
 * Who may see the desk: by default this machine alone; with a token whoever has it, as a cookie after signing in or as
 * `Authorization: Bearer`; with a header whom the reverse proxy has signed in.
 */
export function createDeskGuard(
  { token, userHeader, proxyAddresses = [] }: DeskGuardOptions,
  clock: () => number,
  proxies = 0,
): DeskGuard {
  const guesses = countGuesses(TRIES_PER_MINUTE, clock)
  const wait = (c: Context): number => (token ? guesses.wait(addressOf(c, proxies)) : 0)
  /** The same for each way to bring a token: else one would be guessed by the way that is not counted. */
  const isRight = (c: Context, given: string, expected: string): boolean => {
    if (wait(c)) return false
    const right = isSame(given, expected)
    if (!right) guesses.wrong(addressOf(c, proxies))
    return right
  }
  const isSignedInByProxy = (c: Context) => {
    if (!userHeader || !c.req.header(userHeader)) return false
    const address = addressOfConnection(c)
    return address === undefined || isLocalAddress(address) || proxyAddresses.includes(address)
  }
  const hasToken = (c: Context): boolean => {
    if (!token) return false
    const [scheme, given] = (c.req.header('authorization') ?? '').split(' ')
    if (scheme?.toLowerCase() === 'bearer' && given) return isRight(c, given, token)
    const [until = '', proof = ''] = (getCookie(c, COOKIE) ?? '').split('.')
    // One that has ended is no guess.
    return Number(until) > clock() && isRight(c, proof, proofOf(token, until))
  }
  const may = (c: Context) => (userHeader || token ? isSignedInByProxy(c) || hasToken(c) : isLocal(c))
  const refuse = (c: Context) =>
    wait(c)
      ? tooOften(c, wait(c))
      : userHeader || token
        ? c.text('Sign in first.', 401)
        : c.text('The desk is open on this machine only.', 403)

  const routes = new Hono()
  if (token) {
    routes.get('/sign-in', (c) => signInPage(c))
    routes.post(
      '/sign-in',
      bodyLimit({ maxSize: FORM_LIMIT, onError: (c) => c.text('The form is too long.', 413) }),
      async (c) => {
        const { token: given } = await c.req.parseBody()
        if (wait(c)) return tooOften(c, wait(c))
        if (typeof given !== 'string' || !isRight(c, given, token)) return signInPage(c, true)
        const until = String(clock() + STAYS * 1000)
        const secure = new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'
        setCookie(c, COOKIE, `${until}.${proofOf(token, until)}`, { path: '/desk', httpOnly: true, sameSite: 'Strict', secure, maxAge: STAYS }) // biome-ignore format: one call
        return c.redirect('/desk', 303)
      },
    )
    routes.post('/sign-out', (c) => {
      setCookie(c, COOKIE, '', { path: '/desk', httpOnly: true, sameSite: 'Strict', maxAge: 0 })
      return c.redirect('/desk', 303)
    })
  }
  return {
    only: async (c, next) => (may(c) ? next() : refuse(c)),
    page: async (c, next) => {
      if (may(c)) return next()
      const wantsPage = c.req.method === 'GET' && c.req.header('accept')?.includes('text/html')
      return token && wantsPage && !wait(c) ? c.redirect('/desk/sign-in', 303) : refuse(c)
    },
    routes,
  }
}

/** The cookie carries no token: whoever reads it can stay until it ends, and learn nothing for later. */
const proofOf = (token: string, until: string): string =>
  createHmac('sha256', token).update(`desk until ${until}`).digest('base64url')

/** Takes as long for a wrong text as for a right one, whatever their lengths. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHmac('sha256', 'same').update(text).digest()) as [Buffer, Buffer]
  return timingSafeEqual(a, b)
}

const addressOfConnection = (c: Context): string | undefined =>
  (c.env as { incoming?: { socket?: { remoteAddress?: string } } })?.incoming?.socket?.remoteAddress
