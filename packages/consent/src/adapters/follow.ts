import type { ConsentPlugin, ConsentRecord } from '@lotse/contract'
import { recordOf } from '../recordOf.ts'
import type { Adapter } from './adapter.ts'

/** A tool that comes late is looked for this often, and this long. */
const PAUSE = 250
const TRIES = 240

/** Lets the gate follow another tool. Absent, undecided, unreadable: nothing is granted. Purposes are AND, never OR. */
export const follow =
  (adapter: Adapter): ConsentPlugin =>
  (stage, gate) => {
    const named = stage.config.consent?.adapter
    const terms = (typeof named === 'object' && named.purposes) || {}
    const wanted = (id: string): string[] => [terms[id] ?? adapter.suggests[id] ?? []].flat()
    let before = ''
    let unwatch: (() => void) | undefined
    let timer: ReturnType<typeof setTimeout>
    let tries = 0

    const decide = (): ConsentRecord | undefined => {
      try {
        const agrees = adapter.read()
        if (!agrees) return undefined
        // biome-ignore format: one line
        const allows = (id: string): boolean => wanted(id).length > 0 && wanted(id).every((term) => agrees(term) === true)
        return recordOf(gate, stage, allows, `cmp:${adapter.name}`)
      } catch {
        return undefined
      }
    }
    const look = (): void => {
      const record = decide()
      const now = JSON.stringify(record?.purposes ?? '')
      if (now === before || (!before && !record)) return
      before = now
      void gate.apply(record)
    }
    const begin = (): void => {
      look()
      try {
        unwatch ??= adapter.watch(look)
      } catch {}
      if (!(unwatch && before) && tries++ < TRIES) timer = setTimeout(begin, PAUSE)
    }
    // Chosen in another tab, which few tools tell.
    addEventListener('focus', look)
    addEventListener('pageshow', look)
    begin()
    return () => {
      clearTimeout(timer)
      removeEventListener('focus', look)
      removeEventListener('pageshow', look)
      unwatch?.()
    }
  }
