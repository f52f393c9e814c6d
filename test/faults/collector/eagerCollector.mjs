import { createCollector, listen, openStore, storeSink } from '@lotse/collector'

/** How late it writes what it has already acknowledged, ms. */
const LATE = 200

/** The negative control: a collector as it must not be. */
const store = openStore(process.argv[2])
const sink = {
  ...storeSink(store),
  async commit(write) {
    setTimeout(() => store.commit([write]), LATE)
    return { stored: write.events.length, duplicates: 0 }
  },
}
const { port } = await listen(createCollector({ store, sink, ratePerMinute: 0 }), 0)
console.log(`ready http://127.0.0.1:${port}`)
