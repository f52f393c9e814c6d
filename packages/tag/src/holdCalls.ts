import type { LotseEvent, Properties, Stage, TrackResult } from '@lotse/contract'
import type { Captured } from './kit.ts'

/** Events held before a choice of consent; beyond it the newest are refused. */
const HELD = 200

type Track = (event: string, properties?: Properties, kind?: Partial<LotseEvent>) => Promise<TrackResult>

/**
 * Takes events before they may or can be kept: in memory, with their own times. After a refusal they are dropped, and a
 * later grant does not bring them back.
 */
export function holdCalls(
  { visitor, platform }: Stage,
  gate: () => 'pass' | 'hold' | 'drop',
  capture: () => Promise<Captured | undefined>,
): Track {
  // biome-ignore format: one line
  let held: (() => void)[] = []
  visitor.watch(() => {
    const now = gate()
    if (now === 'hold') return
    for (const go of held.splice(0)) go()
  })
  return (event, properties, kind) => {
    const timestamp = new Date(platform.now()).toISOString()
    const dropped = (reason: string): TrackResult => ({ id: '', state: 'dropped', reason })
    return new Promise((done) => {
      const go = async (): Promise<void> => {
        const keeper = gate() === 'pass' && (await capture())
        done(keeper ? await keeper.track(event, properties, { timestamp, ...kind }) : dropped('consent'))
      }
      if (gate() !== 'hold') void go()
      else if (held.length < HELD) held = [...held, () => void go()]
      else done(dropped('full'))
    })
  }
}
