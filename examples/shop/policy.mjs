import { randomBytes } from 'node:crypto'

export const makeNonce = () => randomBytes(16).toString('base64')

/** As strict as a shop with a tag can be: nothing inline without the page's nonce, no text becomes script or markup. */
export const contentSecurityPolicy = (nonce, collect) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self'${collect ? ` ${collect}` : ''}`,
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lotse dompurify',
  ].join('; ')
