import type { BuiltConsent, ConsentRecord, Gate, Stage } from '@lotse/contract'
import { inRegion } from './inRegion.ts'
import { isGranted, readRecord } from './readRecord.ts'

export const CONSENT_KEY = 'lotse.consent'

/** As `lowerConsent` leaves it. */
type Lowered = BuiltConsent & Required<Pick<BuiltConsent, 'asks' | 'hash' | 'days' | 'modes' | 'honours' | 'plugins'>>

/** `erase` forgets all that was kept for this visitor. */
export function createGate(stage: Stage, erase: () => Promise<unknown>): Gate {
  const { config, visitor, platform } = stage
  const { asks: purposes, hash, days, modes, honours, region: guess, plugins, adapter } = config.consent as Lowered
  const { mirror } = platform
  let record: ConsentRecord | undefined

  const tell = (holds: (id: string) => boolean, confirmed: boolean, source: string): void =>
    visitor.set({
      consent: {
        status: 'decided',
        granted: Object.fromEntries(purposes.map((id) => [id, holds(id)])),
        confirmed,
        source,
      },
    })
  const region = () => visitor.get().facts.region ?? guess?.()

  const withoutChoice = (): void => {
    const mode = inRegion(modes, region())
    if (mode === 'optIn') return visitor.set({ consent: { status: 'unknown', granted: {}, confirmed: false } })
    const said = platform.signals()
    const signal = mode !== 'off' && inRegion(honours, region()).find((one) => said[one])
    tell(() => !signal, true, signal || mode)
  }

  const gate: Gate = {
    purposes,
    hash,
    choices: 0,
    // Whoever said it by a signal of the browser is not asked again.
    asks: () => !record && !/^(off|gpc|dnt)$/.test(`${visitor.get().consent.source}`),
    record: () => record,
    valid: (stored) => readRecord(stored, hash, days, platform.now()),
    gate() {
      const { status, granted } = visitor.get().consent
      return status === 'unknown' ? 'hold' : granted.analytics || granted.personalization ? 'pass' : 'drop'
    },
    stop() {
      for (const one of undo) one?.()
    },
    /** Whoever loses a purpose loses all that was kept; what is still granted begins anew, with a new id. */
    async apply(next, heard) {
      const round = ++gate.choices
      const before = visitor.get().consent.granted
      record = next
      if (purposes.some((id) => before[id] && !isGranted(next, id))) {
        tell(() => false, false, next?.source ?? 'none')
        await erase()
      }
      if (round !== gate.choices) return
      // What another tab grants, the durable record confirms: a denial may have overtaken it.
      if (next) tell((id) => isGranted(next, id), !(heard && purposes.some((id) => isGranted(next, id))), next.source)
      else withoutChoice()
    },
  }

  // What another tool says is not ours to read from the mirror.
  const read = () => (adapter ? record : gate.valid(mirror.read(CONSENT_KEY)))
  if (inRegion(modes, region()) !== 'off') {
    const { source } = (record = read()) ?? {}
    if (source) tell((id) => isGranted(record, id), false, source)
    // A grant that has expired, was given to other words or is damaged: what was kept under it goes.
    else if (mirror.read(CONSENT_KEY)?.includes('granted')) {
      mirror.remove(CONSENT_KEY)
      void erase()
    }
  }
  if (!record) withoutChoice()
  let told = visitor.get().facts.region
  // A page out of the bfcache was not told.
  const shown = ({ persisted }: PageTransitionEvent) =>
    persisted && JSON.stringify(read()) !== JSON.stringify(record) && void gate.apply(read(), true)
  addEventListener('pageshow', shown)
  const undo = [
    mirror.onChange(CONSENT_KEY, () => void gate.apply(read(), true)),
    // A region that is told late decides late.
    visitor.watch(({ facts }) => {
      if (facts.region === told) return
      told = facts.region
      if (!record) withoutChoice()
    }),
    () => removeEventListener('pageshow', shown),
    ...plugins.map((plug) => plug(stage, gate)),
  ]
  return gate
}
