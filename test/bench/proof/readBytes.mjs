/** The app-block limit of Shopify's theme check, and what everybody who consents downloads at most. */
const LIMITS = { 'lotse.js': 10_000 }

export const readBytes = (sizes) =>
  Object.entries(sizes).map(([what, figure]) => ({ what: `\`${what}\``, figure, ...(LIMITS[what] && { limit: LIMITS[what], passed: figure <= LIMITS[what] }) })) // biome-ignore format: a row
