import type { LotseConfig, RulesState } from '@lotse/contract'
import { readConfig } from '@lotse/workshop'
import type { Store } from '../store/store.ts'
import { createPublisher, type Examined, type Publisher } from './createPublisher.ts'
import { openVersions, type Versions } from './openVersions.ts'
import type { RulesOptions } from './rulesOptions.ts'

/** Longer timers overflow; what is due later is looked at again then. */
const LONGEST_TIMER = 2 ** 31 - 1
const AGAIN = 60_000

export interface Rules {
  versions: Versions
  publisher: Publisher
  state(): RulesState
  /** What visitors get now. */
  current(): LotseConfig | undefined
  /** Publishes after check and tests; what stood in the way, else nothing. */
  publish(id: number, who: string): Examined | undefined
  schedule(id: number, who: string, due: number): Examined | undefined
  withdraw(id: number, who: string): void
}

interface Making extends RulesOptions {
  store: Store
  clock: () => number
  /** The config that counts from now on. */
  onConfig(config: LotseConfig): void
}

/**
 * The rules as the desk keeps them. The file that the server was started with is a version, too: where it was edited since, it
 * counts; else what was published last does.
 */
export function createRules({ store, clock, onConfig, ...options }: Making): Rules {
  const versions = openVersions(store.database, clock)
  const publisher = createPublisher(options)
  if (versions.lastSource() !== options.text) {
    store.database.transaction(() => {
      const id = versions.save({ text: options.text, who: '', note: '', basedOn: versions.published() })
      versions.step(id, 'source', '')
      versions.step(id, 'publish', '')
    })()
  }
  const textNow = (): string => versions.textOf(versions.published() ?? 0) ?? options.text
  const current = (): LotseConfig | undefined => readConfig(textNow()).config

  const isFree = ({ config, failed, journeyProblems }: Examined): boolean => !!config && !failed.length && !journeyProblems.length // biome-ignore format: one thought
  const publish: Rules['publish'] = (id, who) => {
    const text = versions.textOf(id)!
    const examined = publisher.examine(text)
    if (!isFree(examined)) return examined
    publisher.write(text, examined.config!)
    versions.step(id, 'publish', who)
    onConfig(examined.config!)
    return undefined
  }

  let timer: NodeJS.Timeout | undefined
  const wait = (): void => {
    clearTimeout(timer)
    const next = Math.min(...versions.scheduled().map(({ due }) => due))
    if (Number.isFinite(next)) timer = setTimeout(due, Math.min(LONGEST_TIMER, Math.max(0, next - clock()))).unref()
  }
  function due(): void {
    if (!store.database.open) return
    let refused = false
    for (const one of versions.scheduled().sort((a, b) => a.due - b.due)) {
      if (one.due > clock()) continue
      // What was in order when it was planned and is not any more stays planned: the desk shows it.
      refused = attempt(() => publish(one.id, one.who)) || refused
    }
    if (refused) timer = setTimeout(due, AGAIN).unref()
    else wait()
  }
  // A crash between writing the files and noting it, or a new tag: what is published is written again.
  const config = current()
  if (config && options.tagFolder) attempt(() => void publisher.write(textNow(), config))
  wait()

  return {
    versions,
    publisher,
    current,
    publish,
    schedule(id, who, at) {
      const examined = publisher.examine(versions.textOf(id)!)
      if (!isFree(examined)) return examined
      versions.step(id, 'schedule', who, at)
      wait()
      return undefined
    },
    withdraw(id, who) {
      versions.step(id, 'withdraw', who)
      wait()
    },
    state: () => ({
      published: versions.published() ?? 0,
      text: textNow(),
      versions: versions.all(),
      journeys: options.journeys ?? '',
      canPublish: options.tagFolder !== undefined,
    }),
  }
}

/** Whether something was refused or went wrong; the caller goes on. */
function attempt(work: () => unknown): boolean {
  try {
    return work() !== undefined
  } catch {
    return true
  }
}
