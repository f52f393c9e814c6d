import { createHash } from 'node:crypto'
import type { ConsentReceipt } from '@lotse/contract'
import { visitorOf } from '../store/appendEvents.ts'
import type { Write } from '../store/store.ts'

/** What travels through the stream, as JSON. */
export type StreamMessage =
  | { kind: 'write'; write: Omit<Write, 'origin'> }
  | { kind: 'erase'; id: string; whom: 'person' | 'device' }
  | { kind: 'receipt'; receipt: ConsentReceipt }

/** Every subject of a stream. */
export const allSubjects = (stream: string): string => `${stream}.>`

/** The subject of everything that one id did: erasing a person is purging theirs. A hash, because subjects are shown to operators. */
export const subjectOf = (stream: string, id: string): string => `${stream}.write.${hashOf(id)}`

export const eraseSubject = (stream: string): string => `${stream}.erase`
export const receiptSubject = (stream: string): string => `${stream}.receipt`

/** For `Nats-Msg-Id`: the same events and dead letters, sent again, have the same. When they were received is left out. */
export function messageIdOf({ events, deadLetters = [] }: Write): string {
  return hashOf(JSON.stringify([events.map(({ messageId }) => messageId), deadLetters]))
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** One request by the ids it is about; what names nobody stands under the empty id. */
export function splitByVisitor({ events, deadLetters = [], ...rest }: Write): Map<string, Write> {
  const parts = new Map<string, Write>()
  const partOf = (id: string): Write => {
    const part = parts.get(id) ?? { ...rest, events: [], deadLetters: [] }
    parts.set(id, part)
    return part
  }
  for (const event of events) partOf(visitorOf(event) ?? '').events.push(event)
  for (const letter of deadLetters) partOf(letter.visitor ?? letter.userId ?? '').deadLetters!.push(letter)
  return parts
}
