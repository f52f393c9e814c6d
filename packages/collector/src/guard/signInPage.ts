import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { html, raw } from 'hono/html'

const STYLE = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(#f4f6f8,#12181d);color:light-dark(#14222c,#e6edf2)}
form{box-sizing:border-box;width:min(22rem,calc(100vw - 2rem));padding:2rem;border-radius:.75rem;background:light-dark(#fff,#1b242b);box-shadow:0 1px 12px #0002}
h1{margin:0 0 1rem;font-size:1.25rem}
label{display:block;font-weight:600}
input,button{box-sizing:border-box;width:100%;font:inherit;padding:.6rem .75rem;border-radius:.4rem;border:1px solid light-dark(#7b8a95,#6c7b86);background:light-dark(#fff,#12181d);color:inherit}
button{margin-top:1rem;border:0;font-weight:600;background:light-dark(#0b5c7d,#8fd0ea);color:light-dark(#fff,#0d1a21);cursor:pointer}
input,button{outline-offset:2px}
p{margin:.5rem 0 0}
p[role=alert]{color:light-dark(#a3201a,#ff9c94)}
`
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const texts = {
  en: { title: 'Sign in to the desk', token: 'Token', enter: 'Sign in', hint: 'The value of LOTSE_DESK_TOKEN on the server.', wrong: 'This is not the token.' },
  de: { title: 'Am Desk anmelden', token: 'Zugangstoken', enter: 'Anmelden', hint: 'Der Wert von LOTSE_DESK_TOKEN auf dem Server.', wrong: 'Das ist nicht der richtige Token.' },
} // biome-ignore format: a table

/** Asks for the token; needs no script. In German for whoever prefers it. */
export function signInPage(c: Context, wrong = false): Response | Promise<Response> {
  const language = /^\s*de\b/i.test(c.req.header('accept-language') ?? '') ? 'de' : 'en'
  const say = texts[language]
  c.header('Content-Security-Policy', POLICY)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cache-Control', 'no-store')
  return c.html(
    html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${say.title} – Lotse</title><style>${raw(STYLE)}</style></head><body><main><form method="post" action="/desk/sign-in"><h1>${say.title}</h1><label for="token">${say.token}</label><input id="token" name="token" type="password" autocomplete="current-password" required autofocus aria-describedby="hint"><p id="hint">${say.hint}</p>${wrong ? html`<p role="alert">${say.wrong}</p>` : ''}<button>${say.enter}</button></form></main></body></html>`,
    wrong ? 401 : 200,
  )
}
