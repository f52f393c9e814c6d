import type { LotseConfig, Schedule } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { isScheduled } from './isScheduled.ts'
import { lowerSlots } from './lowerSlots.ts'

const config = { lotse: 1, site: { id: 'x' } } as LotseConfig
const built = (schedule: Schedule) =>
  lowerSlots([{ id: 's', variants: [{ id: 'v', schedule }] }], config)[0]!.variants[0]!.schedule!
const holds = (schedule: Schedule, moment: string): boolean => isScheduled(built(schedule), Date.parse(moment))
const BERLIN = 'Europe/Berlin'

describe('hours', () => {
  const day: Schedule = { hours: ['08:00', '18:00'], timeZone: BERLIN }
  it.each([
    ['2026-11-20T06:59:59Z', false],
    ['2026-11-20T07:00:00Z', true],
    ['2026-11-20T16:59:00Z', true],
    ['2026-11-20T17:00:00Z', false],
  ])('by the clock of the zone: %s → %s', (moment, expected) => expect(holds(day, moment)).toBe(expected))

  const night: Schedule = { hours: ['22:00', '06:00'], timeZone: BERLIN }
  it.each([
    ['2026-11-20T20:59:00Z', false],
    ['2026-11-20T21:00:00Z', true],
    ['2026-11-20T23:30:00Z', true],
    ['2026-11-21T04:59:00Z', true],
    ['2026-11-21T05:00:00Z', false],
  ])('over midnight: %s → %s', (moment, expected) => expect(holds(night, moment)).toBe(expected))

  it('of the whole day hold at every minute of it', () => {
    for (const hours of [undefined, ['00:00', '24:00'] as [string, string]])
      for (let minute = 0; minute < 1440; minute++)
        expect(isScheduled(built({ ...(hours && { hours }), timeZone: BERLIN }), minute * 60_000)).toBe(true)
  })
})

describe('where the clocks of Europe/Berlin are changed', () => {
  // 2026-03-29: 02:00 becomes 03:00. 2026-10-25: 03:00 becomes 02:00, so that 02:30 is there twice.
  const early: Schedule = { hours: ['02:00', '03:00'], timeZone: BERLIN }
  it('an hour that is left out holds at no moment of that day', () => {
    const start = Date.parse('2026-03-28T23:00:00Z')
    for (let minute = 0; minute < 23 * 60; minute++)
      expect(isScheduled(built(early), start + minute * 60_000)).toBe(false)
  })
  it('an hour that is there twice holds twice', () => {
    const times = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T02:30:00Z']
    expect(times.map((time) => holds(early, time))).toEqual([true, true, false])
  })
  it('opens at eight of the new time', () => {
    const open: Schedule = { hours: ['08:00', '18:00'], timeZone: BERLIN }
    expect(holds(open, '2026-03-28T06:59:00Z')).toBe(false)
    expect(holds(open, '2026-03-28T07:00:00Z')).toBe(true)
    expect(holds(open, '2026-03-29T05:59:00Z')).toBe(false)
    expect(holds(open, '2026-03-29T06:00:00Z')).toBe(true)
  })
})

describe('days', () => {
  it('are those of the named zone, also where it is another day elsewhere', () => {
    // Saturday 23:30 UTC is Sunday in Berlin and still Saturday in Los Angeles.
    const moment = '2026-11-21T23:30:00Z'
    expect(holds({ weekdays: ['sun'], timeZone: BERLIN }, moment)).toBe(true)
    expect(holds({ weekdays: ['sat'], timeZone: BERLIN }, moment)).toBe(false)
    expect(holds({ weekdays: ['sat'], timeZone: 'America/Los_Angeles' }, moment)).toBe(true)
  })
  it('first and last are included, a moment as the end to the minute', () => {
    const days: Schedule = { from: '2026-12-01', to: '2026-12-24', timeZone: BERLIN }
    expect(holds(days, '2026-11-30T22:59:00Z')).toBe(false)
    expect(holds(days, '2026-11-30T23:00:00Z')).toBe(true)
    expect(holds(days, '2026-12-24T22:59:00Z')).toBe(true)
    expect(holds(days, '2026-12-24T23:00:00Z')).toBe(false)
    const moment: Schedule = { to: '2026-12-24T18:00', timeZone: BERLIN }
    expect(holds(moment, '2026-12-24T17:00:59Z')).toBe(true)
    expect(holds(moment, '2026-12-24T17:01:00Z')).toBe(false)
  })
})
