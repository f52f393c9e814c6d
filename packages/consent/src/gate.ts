import type { ConsentRecord, Stage } from '@lotse/contract'
import { modeOf } from './modeOf.ts'
import { hashOf, purposesOf } from './purposesOf.ts'
import { isGranted, readRecord } from './readRecord.ts'

export const CONSENT_KEY = 'lotse.consent'
const DAYS = 180

/** The gate: the only writer of `visitor.consent`. */
export interface Gate {
  /** Ids of the purposes asked for. */
  purposes: string[]
  hash: string
  /** True while the visitor has not chosen and should be asked. */
  asks(): boolean
  /** The record as it stands: it names nobody. */
  record(): ConsentRecord | undefined
  /** The record where it is valid for these purposes, texts and this day. */
  valid(stored: unknown): ConsentRecord | undefined
  /** A choice takes effect; undefined: there is none. Counts every call, so that a slower reader sees it was overtaken. */
  apply(record: ConsentRecord | undefined): Promise<void>
  choices: number
  /** What may happen to an event now. */
  gate(): 'pass' | 'hold' | 'drop'
  stop(): void
}

/** `erase` forgets all that was kept for this visitor. */
export function createGate(
  { config: { consent: config = {} }, visitor, platform }: Stage,
  erase: () => Promise<unknown>,
): Gate {
  // biome-ignore format: one line
  const purposes = purposesOf(config)
  const hash = hashOf(config)
  let record: ConsentRecord | undefined

  const tell = (granted: { [purpose: string]: boolean }, confirmed: boolean, source: string): void =>
    visitor.set({ consent: { status: 'decided', granted, confirmed, source } })
  const all = (granted: boolean) => Object.fromEntries(purposes.map((id) => [id, granted]))
  const grantsOf = (from: ConsentRecord) => Object.fromEntries(purposes.map((id) => [id, isGranted(from, id)]))
  const mode = () => modeOf(config, visitor.get().facts.region)

  const withoutChoice = (): void => {
    const { gpc, dnt } = platform.signals()
    const now = mode()
    if (now === 'optIn') visitor.set({ consent: { status: 'unknown', granted: {}, confirmed: false } })
    else tell(all(now === 'off' || !(gpc || dnt)), true, now === 'off' ? now : gpc ? 'gpc' : dnt ? 'dnt' : now)
  }

  const gate: Gate = {
    purposes,
    hash,
    choices: 0,
    asks: () => mode() !== 'off' && !record,
    record: () => record,
    valid: (stored) => readRecord(stored, hash, config.days ?? DAYS, platform.now()),
    gate() {
      const { status, granted } = visitor.get().consent
      return status === 'unknown' ? 'hold' : granted.analytics || granted.personalization ? 'pass' : 'drop'
    },
    stop() {
      undo()
      unwatch()
      removeEventListener('pageshow', shown)
    },
    /** Whoever loses a purpose loses all that was kept; what is still granted begins anew, with a new id. */
    async apply(next) {
      const round = ++gate.choices
      const before = visitor.get().consent.granted
      const after = next ? grantsOf(next) : {}
      record = next
      if (purposes.some((id) => before[id] && !after[id])) {
        tell(all(false), false, next?.source ?? 'none')
        await erase()
      }
      if (round !== gate.choices) return
      if (next) tell(after, true, next.source)
      else withoutChoice()
    },
  }

  const read = () => gate.valid(platform.mirror.read(CONSENT_KEY))
  record = mode() === 'off' ? undefined : read()
  if (record) tell(grantsOf(record), false, record.source)
  else {
    // A grant that has expired, was given to other words or is damaged: what was kept under it goes.
    if (mode() !== 'off' && platform.mirror.read(CONSENT_KEY)?.includes('granted')) {
      platform.mirror.remove(CONSENT_KEY)
      void erase()
    }
    withoutChoice()
  }
  const undo: () => void = platform.mirror.onChange(CONSENT_KEY, () => void gate.apply(read()))
  // A page out of the bfcache was not told.
  const shown = () => JSON.stringify(read()) !== JSON.stringify(record) && void gate.apply(read())
  addEventListener('pageshow', shown)
  let region = visitor.get().facts.region
  const unwatch = visitor.watch(({ facts }) => {
    if (facts.region === region) return
    region = facts.region
    if (!record) withoutChoice()
  })
  return gate
}
