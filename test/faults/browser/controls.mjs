/**
 * Trackers with the faults that the harness is there to find. Each must fail it: one that passes says that the harness sees nothing.
 * All resolve with `durable` as soon as they have done what they think is enough.
 */
const queue = (to, flush) => `
  const read = () => JSON.parse(localStorage.getItem('queue') || '[]')
  const write = (list) => localStorage.setItem('queue', JSON.stringify(list))
  const post = (list) => fetch('${to}/v1/batch', { method: 'POST', body: JSON.stringify({ batch: list }) }).then((answer) => answer.ok, () => false)
  globalThis.bench = { isReady: () => true, async send(event, properties) {
    write([...read(), { messageId: crypto.randomUUID(), type: 'track', event, anonymousId: 'v', timestamp: new Date().toISOString(), properties }])
    return 'durable'
  } }
  setInterval(async () => { const list = read(); if (list.length) { ${flush} } }, 700)`

/** Keeps what it has until it was answered, in a store that a browser writes down only after seconds. */
export const localStorageStore = (to) => queue(to, 'if (await post(list)) { const sent = new Set(list.map((one) => one.messageId)); write(read().filter((one) => !sent.has(one.messageId))) }') // biome-ignore format: one line
/** Forgets before it knows. */
export const deletesBeforeSending = (to) => queue(to, 'write([]); await post(list)')
/** Two of these send the same queue at the same time, to a collector that does not look at ids. */
export const withoutLock = (to) => queue(to, 'if (await post(list)) { await new Promise((done) => setTimeout(done, 900)); write([]) }') // biome-ignore format: one line
