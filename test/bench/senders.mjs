import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCollector, listen, openStore } from '@lotse/collector'
import { installPeers } from './installPeers.mjs'
import { browserSenders } from './sendersBrowser.mjs'

/** `npm run bench:senders`: what other vendors' own SDKs for Node and for the browser send, and what is in the store. */
installPeers('@rudderstack/rudder-sdk-node')
const folder = mkdtempSync(join(tmpdir(), 'lotse-senders-'))
const store = openStore(join(folder, 'events.db'))
const config = { lotse: 1, site: { id: 's' }, collect: { endpoint: '/', writeKey: 'key' } }
const { port, close } = await listen(createCollector({ store, config }), 0)
const url = `http://127.0.0.1:${port}`
const who = { userId: 'u-17', anonymousId: 'a-1' }
const WANTED = ['alias', 'group', 'identify', 'page', 'screen', 'track']
/** RudderStack's SDK for the browser has no `screen`. */
const wantedOf = (name) => WANTED.filter((type) => type !== 'screen' || name !== '@rudderstack/analytics-js')

/** The six calls that Segment's vocabulary has; both SDKs name them alike. */
function callAll(sdk) {
  sdk.identify({ ...who, traits: { plan: 'gold' } })
  sdk.track({ ...who, event: 'purchase', properties: { transaction_id: 'T-1', value: 12.5, currency: 'EUR' } })
  sdk.page({ ...who, name: 'Cart' })
  sdk.screen({ ...who, name: 'Cart' })
  sdk.group({ ...who, groupId: 'g-1' })
  sdk.alias({ userId: 'u-17', previousId: 'a-1' })
}

const senders = {
  async '@rudderstack/rudder-sdk-node'() {
    const Rudder = createRequire(import.meta.url)('@rudderstack/rudder-sdk-node')
    const sdk = new (Rudder.default ?? Rudder)('key', { dataPlaneUrl: url })
    callAll(sdk)
    await sdk.flush()
  },
  async '@segment/analytics-node'() {
    const { Analytics } = await import('@segment/analytics-node')
    const sdk = new Analytics({ writeKey: 'key', host: url })
    callAll(sdk)
    await sdk.closeAndFlush()
  },
  ...browserSenders(url, (name, before) => typesSince(before).length >= wantedOf(name).length),
}

/** Of the events that came after those of `before`. */
function typesSince(before) {
  return [...store.events()].filter(({ messageId }) => !before.has(messageId)).map(({ type }) => type).sort() // biome-ignore format: one thought
}
let failed = 0
for (const [name, send] of Object.entries(senders)) {
  const before = new Set([...store.events()].map(({ messageId }) => messageId))
  await send(before)
  const types = typesSince(before)
  const dead = store.deadLetters().map(({ reason }) => reason)
  const passed = types.join() === wantedOf(name).join() && dead.length === 0
  failed += passed ? 0 : 1
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name}: stored ${types.join(', ') || 'nothing'}${dead.length ? `; refused: ${dead.join('; ')}` : ''}`) // biome-ignore format: one line
}
await close()
store.close()
rmSync(folder, { recursive: true })
process.exit(failed ? 1 : 0)
