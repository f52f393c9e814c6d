import { createCollector, listen } from '@lotse/collector'

/** The limit of the route: the same app, which checks everything and stores nothing. */
const sink = {
  commit: async ({ events }) => ({ stored: events.length, duplicates: 0 }),
  eraseDevice: async () => 0,
  countReceipt: async () => {},
  ready: async () => {},
}
const { port } = await listen(createCollector({ sink, ratePerMinute: 10_000_000 }), 0)
console.log(`ready http://127.0.0.1:${port}`)
