import { randomBytes } from 'node:crypto'

const VISITORS = 500
const RUN = randomBytes(4).toString('hex')
let number = 0
let visitor = 0

/** Makes bodies of so many events of one visitor, about 480 bytes each, as a page sends them; ids that rise with time, like UUIDv7. */
export function eventsOf(size) {
  const one = (id, anonymousId) => `{"messageId":"${RUN}-${id}","type":"track","event":"view_item","anonymousId":"019aa000-0000-7000-8000-${anonymousId}","timestamp":"${new Date().toISOString()}","properties":{"currency":"EUR","value":49.9,"items":[{"item_id":"storm-lantern","item_name":"Storm lantern","price":49.9,"quantity":1}]},"context":{"page":{"path":"/products/storm-lantern","title":"Storm lantern","type":"product"},"device":{"class":"desktop"},"channel":"web","language":"en"}}` // biome-ignore format: one text
  return () => {
    const anonymousId = String(visitor++ % VISITORS).padStart(12, '0')
    const events = Array.from({ length: size }, () => one(String(number++).padStart(12, '0'), anonymousId))
    return `{"batch":[${events.join(',')}],"sentAt":"${new Date().toISOString()}"}`
  }
}
