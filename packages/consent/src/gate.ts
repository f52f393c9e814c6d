import type { BuiltConsent, ConsentRecord, Gate, Stage } from '@lotse/contract'
import { inRegion } from './inRegion.ts'
import { isGranted } from './isGranted.ts'

export const CONSENT_KEY = 'lotse.consent'
const DAY = 864e5

/** As `lowerConsent` leaves it. */
type Lowered = BuiltConsent & Required<Pick<BuiltConsent, 'asks' | 'hash' | 'days' | 'modes' | 'honours' | 'plugins'>>

/** `erase` forgets all that was kept for this visitor. */
export function createGate(stage: Stage, erase: () => Promise<unknown>): Gate {
  const { config, visitor, platform } = stage
  const { asks: purposes, hash, days, modes, honours, region: guess, plugins, adapter } = config.consent as Lowered
  let record: ConsentRecord | undefined
  let told: unknown

  const tell = (holds: (id: string) => boolean, confirmed: boolean, source: string | undefined): void =>
    visitor.set({
      consent: {
        status: 'decided',
        granted: Object.fromEntries(purposes.map((id) => [id, holds(id)])),
        confirmed,
        source,
      },
    })
  const region = () => (told = visitor.get().facts.region) ?? guess?.()
  const grants = (id: string): boolean => isGranted(record, id)

  /** By the record, else by what holds where nobody has chosen. */
  const settle = (confirmed = false): void => {
    if (record) return tell(grants, confirmed, record.source)
    const mode = inRegion(modes, region())
    if (mode === 'optIn') return visitor.set({ consent: { status: 'unknown', granted: {}, confirmed: false } })
    const signal = mode !== 'off' && inRegion(honours, region()).find((one) => platform.signals()[one])
    tell(() => !signal, true, signal || mode)
  }

  const gate: Gate = {
    purposes,
    hash,
    choices: 0,
    // Whoever said it by a signal of the browser is not asked again.
    asks: () => !record && !/^(off|gpc|dnt)$/.test(visitor.get().consent.source!),
    record: () => record,
    valid(stored) {
      try {
        // Who has none costs no exception.
        const found: ConsentRecord = JSON.parse(stored ?? '{}')
        const age = (platform.now() - Date.parse(found.date)) / DAY
        const isWhole = found.v === 1 && found.hash === hash && found.purposes instanceof Object
        return isWhole && age >= -1 && age <= days ? found : undefined
      } catch {
        return undefined
      }
    },
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
      const { granted } = visitor.get().consent
      record = next
      if (purposes.some((id) => granted[id] && !grants(id))) {
        tell(() => false, false, next?.source)
        await erase()
      }
      // What another tab grants, the durable record confirms: a denial may have overtaken it.
      if (round === gate.choices) settle(!(heard && purposes.some(grants)))
    },
  }

  // What another tool says is not ours to read from the mirror.
  const read = () => (adapter ? record : gate.valid(platform.mirror.read(CONSENT_KEY)))
  if (inRegion(modes, region()) !== 'off') {
    record = read()
    // A grant that has expired, was given to other words or is damaged: what was kept under it goes.
    if (!record && platform.mirror.read(CONSENT_KEY)?.includes('granted')) {
      platform.mirror.remove(CONSENT_KEY)
      void erase()
    }
  }
  settle()
  const hear = () => gate.apply(read(), true)
  // A page out of the bfcache was not told.
  const shown = ({ persisted }: PageTransitionEvent) =>
    persisted && JSON.stringify(read()) !== JSON.stringify(record) && hear()
  addEventListener('pageshow', shown)
  const undo = [
    platform.mirror.onChange(CONSENT_KEY, hear),
    // A region that is told late decides late.
    visitor.watch(({ facts }) => facts.region === told || record || settle()),
    () => removeEventListener('pageshow', shown),
    ...plugins.map((plug) => plug(stage, gate)),
  ]
  return gate
}
