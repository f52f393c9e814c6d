import type { QueueEntry } from '@lotse/contract'

/** Events in one request. */
export const MOST = 100
/** Bytes in one request: under the 64 KiB that all keepalive requests of a page share (WHATWG Fetch), with room for the envelope. */
const LARGEST = 48_000

/** What an entry weighs stands in its key, so that the queue can be weighed without reading it. */
export const bytesOfKey = (key: string): number => Number(key.split('.').pop())

/**
 * As many of the first entries as fit, all of the same kind: anonymous and identified events never share a request.
 * `times` as many as usual where the queue is long: beyond keepalive, under what collectors take (Segment: 500 KB).
 */
export function firstBatch(entries: QueueEntry[], times = 1): QueueEntry[] {
  let size = 0
  const end = entries.findIndex(([key, { userId }], i) => {
    size += bytesOfKey(key)
    return i >= MOST * times || (i > 0 && size > LARGEST * times) || !userId !== !entries[0]![1].userId
  })
  return end < 0 ? entries : entries.slice(0, end)
}
