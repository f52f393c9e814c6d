import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono, type MiddlewareHandler } from 'hono'
import type { Reports } from './report/createReports.ts'
import { readFilter } from './report/reportFilter.ts'
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
  '/desk.css': ['public/desk.css', 'text/css; charset=utf-8'],
  '/desk.js': ['dist/desk.js', 'text/javascript; charset=utf-8'],
}

interface Serving {
  store: Store
  reports: Reports
  /** Of the package `@lotse/desk`: with `public/` and `dist/`. Left out: only the interface, no page. */
  deskFolder?: string | undefined
  /** Lets on whoever may see it: the report tells about people. */
  guard: MiddlewareHandler
}

/** The routes under `/desk`. */
export function serveDesk({ store, reports, deskFolder, guard }: Serving): Hono {
  const desk = new Hono()

  desk.use(guard, async (c, next) => {
    await next()
    c.header('Content-Security-Policy', POLICY)
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    c.header('Cache-Control', 'no-store')
  })

  desk.get('/api/report', async (c) => c.json(await reports.read(readFilter(c.req.query()))))

  // A foreign page cannot set this header without a preflight, which is not granted here.
  desk.delete('/api/sample', async (c) => {
    const origin = c.req.header('origin')
    const isOwn = origin === undefined || origin === new URL(c.req.url).origin
    if (!c.req.header('x-lotse-desk') || !isOwn) return c.json({ message: 'header X-Lotse-Desk is missing' }, 403)
    const removed = store.removeSample()
    await reports.catchUp()
    return c.json({ removed })
  })

  for (const [path, [file, type]] of Object.entries(files)) {
    desk.get(path, async (c) => {
      const full = join(deskFolder ?? '', file)
      if (!deskFolder || !existsSync(full)) return c.text(`The desk is not built: ${file} is missing.`, 404)
      return c.body(await readFile(full, 'utf8'), 200, { 'Content-Type': type })
    })
  }
  return desk
}
