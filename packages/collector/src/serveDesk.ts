import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { isOwnPage } from './isOwnPage.ts'
import type { Reports } from './report/createReports.ts'
import { readFilter } from './report/reportFilter.ts'
import type { Rules } from './rules/createRules.ts'
import { rulesRoutes } from './rules/rulesRoutes.ts'
import type { Store } from './store/store.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Path under `/desk` → file in the desk's folder and its media type. */
const files: { [path: string]: [file: string, type: string] } = {
  '/': ['public/index.html', 'text/html; charset=utf-8'],
  '/rules': ['public/index.html', 'text/html; charset=utf-8'],
  '/desk.css': ['public/desk.css', 'text/css; charset=utf-8'],
  '/rules.css': ['public/rules.css', 'text/css; charset=utf-8'],
}

interface Serving {
  store: Store
  reports: Reports
  /** Of the package `@lotse/desk`: with `public/` and `dist/`. Left out: only the interface, no page. */
  deskFolder?: string | undefined
  /** Lets on whoever may see it: the report tells about people. */
  guard: MiddlewareHandler
  /** Left out: no rules page. */
  rules?: Rules | undefined
  clock: () => number
}

/** The routes under `/desk`. */
export function serveDesk({ store, reports, deskFolder, guard, rules, clock }: Serving): Hono<Noted> {
  const desk = new Hono<Noted>()

  desk.use(guard, async (c, next) => {
    // The editor makes its style sheet itself; only this page's own may be made.
    const nonce = randomBytes(16).toString('base64url')
    c.set('nonce', nonce)
    await next()
    c.header('Content-Security-Policy', POLICY.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`))
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    c.header('Cache-Control', 'no-store')
  })

  desk.get('/api/report', async (c) => c.json(await reports.read(readFilter(c.req.query()))))

  desk.delete('/api/sample', async (c) => {
    if (!isOwnPage(c)) return c.json({ message: 'header X-Lotse-Desk is missing' }, 403)
    const removed = store.removeSample()
    await reports.catchUp()
    return c.json({ removed })
  })

  if (rules) desk.route('/api/rules', rulesRoutes(rules, store, clock))

  for (const [path, [file, type]] of Object.entries(files)) {
    desk.get(path, (c) => sendFile(c, deskFolder, file, type))
  }
  // The entry and the pieces that it loads when they are needed.
  desk.get('/:name{[A-Za-z][\\w-]*\\.js}', (c) =>
    sendFile(c, deskFolder, `dist/${c.req.param('name')}`, 'text/javascript; charset=utf-8'),
  )
  return desk
}

/** What the middleware hands to the page. */
type Noted = { Variables: { nonce: string } }

async function sendFile(c: Context<Noted>, folder: string | undefined, file: string, type: string): Promise<Response> {
  const full = join(folder ?? '', file)
  if (!folder || !existsSync(full)) return c.text(`The desk is not built: ${file} is missing.`, 404)
  const text = await readFile(full, 'utf8')
  return c.body(text.replace('__NONCE__', c.get('nonce')), 200, { 'Content-Type': type })
}
