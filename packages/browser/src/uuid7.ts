let last = 0
let counter = 0

/**
 * A UUIDv7 (RFC 9562): milliseconds, a 12-bit counter that keeps the order within one, 62 random bits.
 * `crypto.randomUUID` is missing on plain http; `getRandomValues` is not.
 */
export function uuid7(now: number): string {
  counter = now > last ? 0 : counter + 1
  last = Math.max(now, last) + (counter > 0xfff ? 1 : 0)
  counter &= 0xfff
  const random = crypto.getRandomValues(new Uint8Array(8))
  random[0] = (random[0]! & 0x3f) | 0x80
  const tail = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const time = last.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`
}
