/** ms that a script takes which is slower than its page. */
const SLOW = 600
const head = (file = 'lotse') => `<script src="/${file}.js"></script>`

/** What `npm run bench:paint` loads. `returning`: consent and a state are there; else it is a first visit, by a campaign. `slow`: at a CPU four times slower, Chromium only. */
export const scenarios = [
  { name: 'streamed, script cached, 1 slot', page: { head: head() }, returning: true },
  { name: 'streamed, script not cached', page: { head: head('uncached') }, returning: true },
  { name: 'script slower than the page', page: { head: head('slow'), atOnce: true }, returning: true },
  { name: 'slot below the fold', page: { head: head(), below: true }, returning: true },
  { name: '20 slots', page: { head: head(), slots: 20 }, returning: true },
  { name: 'streamed, CPU 4× slower', page: { head: head() }, returning: true, slow: true },
  { name: 'first visit, campaign', page: { head: head() }, returning: false },
]

/** The same script under three names: kept by the browser, asked for each time, and arriving late. */
export const scriptsOf = (code) => ({
  '/lotse.js': { headers: { 'Cache-Control': 'max-age=3600' }, body: code },
  '/uncached.js': { headers: { 'Cache-Control': 'no-store' }, body: code },
  '/slow.js': { headers: { 'Cache-Control': 'no-store' }, body: [SLOW, code] },
})
