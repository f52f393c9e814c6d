import type { Cell, ConsentConfig, ConsentRecord, Decision, Host, Plugin, Visitor } from '@lotse/contract'
import { modeOf } from './modeOf.ts'
import { hashOf, purposesOf } from './purposesOf.ts'
import { isGranted, readRecord } from './readRecord.ts'

export const CONSENT_KEY = 'lotse.consent'
const DAYS = 180

/** The gate: the only writer of `visitor.consent` and of the record. */
export interface ConsentPlugin extends Plugin {
  /** Ids of the purposes asked for. */
  purposes: string[]
  /** True while the visitor has not chosen and should be asked. */
  asks(): boolean
  /** The visitor's choice; purposes left out are denied. Resolves when it is durable. */
  choose(choice: { [purpose: string]: boolean }, source: string): Promise<void>
  /** The record as it stands, for the visitor and for proof: it names nobody. */
  record(): ConsentRecord | undefined
}

/** `erase` forgets all that was kept for this visitor; called before a denial counts as carried out. */
export function consent(config: ConsentConfig, erase: () => Promise<unknown>): ConsentPlugin {
  const purposes = purposesOf(config)
  const hash = hashOf(config)
  let host: Host
  let visitor: Cell<Visitor>
  let record: ConsentRecord | undefined
  let mode = modeOf(config, undefined)
  let choosing = 0

  const valid = (stored: unknown) => readRecord(stored, hash, config.days ?? DAYS, host.platform.now())
  const all = (granted: boolean) => Object.fromEntries(purposes.map((id) => [id, granted]))
  const grantsOf = (from: ConsentRecord) => Object.fromEntries(purposes.map((id) => [id, isGranted(from, id)]))
  const tell = (granted: { [purpose: string]: boolean }, confirmed: boolean, source?: string): void =>
    visitor.set({ consent: { status: 'decided', granted, confirmed, ...(source && { source }) } })

  /** Whoever loses a purpose loses all that was kept; what is still granted begins anew, with a new id. */
  const apply = async (next: ConsentRecord): Promise<void> => {
    const before = visitor.get().consent.granted
    const after = grantsOf(next)
    record = next
    if (purposes.some((id) => before[id] && !after[id])) {
      tell(all(false), false, next.source)
      await erase()
    }
    if (record === next) tell(after, true, next.source)
  }

  const decideWithoutRecord = (): void => {
    const { gpc, dnt } = host.platform.signals()
    if (mode === 'off') tell(all(true), true, 'off')
    else if (mode !== 'optIn') tell(all(!gpc && !dnt), true, gpc ? 'gpc' : dnt ? 'dnt' : mode)
  }

  /** The mirror lets first paint begin; the durable record decides. Denial in either wins. */
  const confirm = async (): Promise<void> => {
    const round = choosing
    const mirrored = record
    const durable = valid(await host.platform.readRecord())
    if (round !== choosing) return
    if (durable && mirrored) {
      const denied = purposes.filter((id) => !isGranted(durable, id) || !isGranted(mirrored, id))
      await apply({ ...durable, purposes: { ...durable.purposes, ...Object.fromEntries(denied.map((id) => [id, 'denied' as Decision])) } }) // biome-ignore format: one thought
    } else if (mirrored) {
      visitor.set({ consent: { status: 'unknown', granted: {}, confirmed: false } })
      host.platform.mirror.remove(CONSENT_KEY)
      record = undefined
      await erase()
    }
  }

  return {
    name: 'consent',
    purposes,
    asks: () => mode !== 'off' && !record,
    record: () => record,
    gate() {
      const { status, granted } = visitor.get().consent
      if (status === 'unknown') return 'hold'
      return granted.analytics || granted.personalization ? 'pass' : 'drop'
    },
    setup(given) {
      host = given
      visitor = given.visitor
      mode = modeOf(config, visitor.get().facts.region)
      record = valid(host.platform.mirror.read(CONSENT_KEY))
      if (mode === 'off') decideWithoutRecord()
      else if (record) {
        tell(grantsOf(record), false, record.source)
        void confirm()
      } else decideWithoutRecord()
      const undos = [
        host.platform.onMirrorChange(CONSENT_KEY, () => {
          const next = valid(host.platform.mirror.read(CONSENT_KEY))
          choosing++
          if (next) void apply(next)
        }),
        host.platform.onReturn(() => {
          const next = valid(host.platform.mirror.read(CONSENT_KEY))
          if (record && next && JSON.stringify(next) !== JSON.stringify(record)) void apply(next)
        }),
      ]
      return () => undos.forEach((undo) => void undo())
    },
    async choose(choice, source) {
      choosing++
      const decisions = purposes.map((id): [string, Decision] => [id, choice[id] === true ? 'granted' : 'denied'])
      const next: ConsentRecord = {
        v: 1,
        purposes: Object.fromEntries(decisions),
        hash,
        date: new Date(host.platform.now()).toISOString().slice(0, 10),
        source,
        language: visitor.get().context?.language ?? '',
      }
      const denies = decisions.every(([, decision]) => decision === 'denied')
      // A refusal holds at once and is told to the other tabs at once; a grant holds when it is durable.
      if (denies) await Promise.all([host.platform.writeRecord(next), mirrorNow(next), apply(next)])
      else {
        await host.platform.writeRecord(next)
        await mirrorNow(next)
        await apply(next)
      }
    },
  }

  async function mirrorNow(next: ConsentRecord): Promise<void> {
    host.platform.mirror.write(CONSENT_KEY, JSON.stringify(next))
  }
}
