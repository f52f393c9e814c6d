import type { Test } from '@lotse/contract'
import type { Language } from '../read/language.ts'
import { ageOf, EVER, EXACT, SESSION } from '../read/reach.ts'
import { dayOf } from '../read/visit.ts'
import type { Add } from './countWith.ts'

/** Adds triples `time, key, amount`: key 0 for sums, 1 for the shared part, the value's hash for `distinct`. */
export function addEntry(
  { test, event, fnv }: Language,
  reach: number,
  of: string,
  apart: 0 | 1,
  share: Test | null,
): Add {
  const read = of && event(of)
  const isShared = share && test(share)
  return (slot, view) => {
    const { now, state } = view
    // Folding changes no answer: once a visit is enough.
    if (reach < EVER && slot.at(-3)! < state.visit.start) fold(slot, now, reach)
    const time = reach === EVER ? 0 : reach === SESSION ? state.visit.start : now
    for (const value of read ? [read(view) ?? []].flat() : [1])
      put(slot, time, apart ? fnv(String(value)) : isShared?.(view) ? 1 : 0, apart ? 1 : typeof value === 'number' ? value : 0) // biome-ignore format: one thought
  }
}

/** Entries of the same time and key are one. */
function put(slot: number[], time: number, key: number, amount: number): void {
  for (let i = slot.length - 3; slot[i] === time; i -= 3)
    if (slot[i + 1] === key) {
      slot[i + 2]! += amount
      return
    }
  slot.push(time, key, amount)
}

/** Entries out of every window go, old ones become one of their UTC day. */
function fold(slot: number[], now: number, reach: number): void {
  const old = slot.splice(0)
  for (let i = 0; i < old.length; i += 3) {
    const time = old[i]!
    if (ageOf(time, now, reach) <= reach) put(slot, now - time > EXACT ? dayOf(time) : time, old[i + 1]!, old[i + 2]!)
  }
}
