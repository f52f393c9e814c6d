import { createInterface } from 'node:readline'
import { openStore } from '@lotse/collector'
import { eventsOf } from './events.mjs'

/** The limit of the disk: the same rows, as many requests in one transaction as arrive together, without HTTP. */
const store = openStore(process.argv[2])
console.log('ready')
for await (const line of createInterface(process.stdin)) {
  const { size, together, ms } = JSON.parse(line)
  const make = eventsOf(size)
  const times = []
  let events = 0
  const cpu = process.cpuUsage()
  for (const end = performance.now() + ms; performance.now() < end; ) {
    // Making them belongs to the sender.
    const writes = Array.from({ length: together }, () => ({
      events: JSON.parse(make()).batch,
      receivedAt: Date.now(),
    }))
    const began = performance.now()
    store.commit(writes)
    times.push(performance.now() - began)
    events += size * together
  }
  const { user, system } = process.cpuUsage(cpu)
  console.log(JSON.stringify({ events, ms: times.reduce((sum, one) => sum + one, 0), times, cpu: user + system }))
}
