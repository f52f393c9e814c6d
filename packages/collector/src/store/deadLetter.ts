import { cutText } from './cutText.ts'
import type { DeadLetter } from './store.ts'

/** What is kept of a refused event, characters: enough to see what was wrong. */
const BODY_KEPT = 4_096

/** Makes a dead letter of a refused message, with the names that erasure finds it by. */
export function deadLetter(message: unknown, reason: string): DeadLetter {
  const fields = (typeof message === 'object' && message !== null ? message : {}) as { [key: string]: unknown }
  const { event, anonymousId, userId, context } = fields
  const letter: DeadLetter = { reason }
  if (typeof event === 'string') letter.name = cutText(event, 255)
  if (typeof anonymousId === 'string') letter.visitor = cutText(anonymousId, anonymousId.length)
  if (typeof userId === 'string') letter.userId = cutText(userId, userId.length)
  if ((context as { sample?: unknown } | undefined)?.sample === true) letter.sample = true
  const body = written(message)
  if (body !== undefined) letter.body = cutText(body, BODY_KEPT)
  return letter
}

/** Undefined where it is nested too deep to be written. */
function written(message: unknown): string | undefined {
  try {
    return JSON.stringify(message)
  } catch {
    return undefined
  }
}
