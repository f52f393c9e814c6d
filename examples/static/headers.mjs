/** One HTML for everybody, kept for a year by browsers and caches; who sees what is decided in the browser. */
export const headers = { '/': { 'Cache-Control': 'public, max-age=31536000, immutable' } }
