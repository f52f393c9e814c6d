import type { ConsentState, Visitor } from '@lotse/contract'
import { createCell } from '@lotse/core'
import { expect, it } from 'vitest'
import { visitChannel } from './visitChannel.ts'

const MINUTE = 60_000
const consent = (analytics: boolean, confirmed = true): ConsentState => ({
  status: 'decided',
  granted: { analytics, personalization: true },
  confirmed,
})

/** A browser in which pages come one after the other. */
function browser() {
  const stored = new Map<string, string>()
  const clock = { now: 1e12 }
  const mirror = {
    read: (key: string) => stored.get(key),
    write: (key: string, text: string) => void stored.set(key, text),
    remove: (key: string) => void stored.delete(key),
    onChange: () => () => {},
  }
  const open = (said: string, choice: ConsentState) => {
    const visitor = createCell<Visitor>({ consent: choice, id: 'a', context: undefined, facts: {}, answer: undefined, slots: {} }) // biome-ignore format: one thing
    const platform = { now: () => clock.now, mirror, signals: () => ({ gpc: false, dnt: false }) }
    const one = visitChannel({ visitor, platform })
    const channel = one.of({ channel: said })
    visitor.set({ context: { channel } })
    one.setup?.({ visitor } as never)
    return { channel, visitor, event: () => one.onEvent?.({} as never), forget: one.forget }
  }
  return { stored, clock, open }
}

it('holds for the later pages of the visit, and each event prolongs it', () => {
  const { clock, open } = browser()
  const first = open('store', consent(true))
  clock.now += 29 * MINUTE
  first.event()
  clock.now += 29 * MINUTE
  expect(open('web', consent(true)).channel).toBe('store')
  clock.now += 29 * MINUTE
  expect(open('kiosk', consent(true)).channel).toBe('kiosk')
  expect(open('web', consent(true)).channel).toBe('kiosk')
})
it('ends with the visit, and goes', () => {
  const { stored, clock, open } = browser()
  open('store', consent(true))
  clock.now += 31 * MINUTE
  expect(open('web', consent(true)).channel).toBe('web')
  expect(stored.size).toBe(0)
})
it('is neither kept nor read without analytics, nor kept before the record has confirmed it', () => {
  const { stored, open } = browser()
  open('store', consent(false)).event()
  const { visitor, event, forget } = open('store', consent(true, false))
  event()
  expect(stored.size).toBe(0)
  visitor.set({ consent: consent(true) })
  expect(stored.size).toBe(1)
  expect(open('web', consent(false)).channel).toBe('web')
  forget()
  expect(stored.size).toBe(0)
})
it('says nothing of its own where nothing was said, or what is stored is damaged', () => {
  const { stored, open } = browser()
  open('web', consent(true)).event()
  expect(stored.size).toBe(0)
  stored.set('lotse.channel', '{"a":1}')
  expect(open('web', consent(true)).channel).toBe('web')
})
