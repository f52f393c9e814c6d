// @vitest-environment happy-dom
import type { BuiltConfig, ConsentRecord, ConsentState, RecordStore, Stage, Visitor } from '@lotse/contract'
import { expect, it } from 'vitest'
import { confirm } from './confirm.ts'
import { CONSENT_KEY, createGate } from './gate.ts'
import { lowerConsent } from './lowerConsent.ts'
import { recordOf } from './recordOf.ts'

/** A page whose mirror another tab writes. */
function open() {
  const consent = lowerConsent({ site: { id: 'shop' } })
  let visitor = { consent: { status: 'unknown', granted: {}, confirmed: false } as ConsentState, facts: {} } as Visitor
  let mirrored: string | undefined
  let tell = (): void => {}
  const stage = {
    config: { consent } as BuiltConfig,
    visitor: {
      get: () => visitor,
      set: (more: Partial<Visitor>) => {
        visitor = { ...visitor, ...more }
      },
      watch: () => () => {},
    },
    platform: {
      now: () => Date.parse('2026-11-22T10:00:00Z'),
      signals: () => ({}),
      mirror: {
        read: () => mirrored,
        write: (_: string, text: string) => {
          mirrored = text
        },
        remove: () => {
          mirrored = undefined
        },
        onChange: (key: string, call: () => void) => {
          if (key === CONSENT_KEY) tell = call
          return () => {}
        },
      },
    },
    report() {},
  } as unknown as Stage
  const gate = createGate(stage, async () => {})
  const record = (granted: boolean): ConsentRecord => recordOf(gate, stage, () => granted, 'banner')
  return {
    gate,
    stage,
    record,
    consent: () => visitor.consent,
    hear(said: ConsentRecord) {
      mirrored = JSON.stringify(said)
      tell()
    },
  }
}
const holding = (record: ConsentRecord): RecordStore => ({
  read: async () => JSON.stringify(record),
  write: async () => {},
})

it('a grant heard from another tab counts once the durable record says so', async () => {
  const { gate, stage, record, consent, hear } = open()
  hear(record(true))
  expect(consent()).toMatchObject({ granted: { analytics: true }, confirmed: false })
  await confirm(gate, stage, holding(record(true)))
  expect(consent()).toMatchObject({ granted: { analytics: true }, confirmed: true })
})

it('a grant that a denial has overtaken never counts', async () => {
  const { gate, stage, record, consent, hear } = open()
  hear(record(true))
  await confirm(gate, stage, holding(record(false)))
  expect(consent()).toMatchObject({ granted: { analytics: false }, confirmed: true })
})

it('a denial heard from another tab holds at once', () => {
  const { record, consent, hear } = open()
  hear(record(false))
  expect(consent()).toMatchObject({ status: 'decided', granted: { analytics: false }, confirmed: true })
})
