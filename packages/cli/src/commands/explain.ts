import type { LotseEvent } from '@lotse/contract'
import { createExplainVisitor } from '@lotse/workshop'
import { fail } from '../failure.ts'
import { loadConfig } from '../loadConfig.ts'
import { momentOf } from '../momentOf.ts'
import { readEvent, readLines } from '../readEvents.ts'
import { showExplanation } from '../showExplanation.ts'
import type { World } from '../world.ts'

export interface ExplainFlags {
  events: string
  visitor?: string
  at?: string
  language?: string
  json?: boolean
}

/** Visitors named where the log has several. */
const NAMED = 5

/** `lotse explain`: why one visitor of a log is who and where they are, and what would change it. 1 where lines were broken. */
export async function explain(file: string, flags: ExplainFlags, world: World): Promise<number> {
  const { events: log, language = 'en' } = flags
  const at = momentOf(flags.at)
  if (!/^(en|de)\b/.test(language)) fail(`--language ${language}: sentences are in en and de`)
  const { config } = await loadConfig(file, world, true)
  const events: LotseEvent[] = []
  const others = new Set<string>()
  let { visitor } = flags
  let status = 0
  for await (const [number, line] of readLines(log, world)) {
    if (!line.trim()) continue
    const event = readEvent(line)
    if (typeof event === 'string') {
      world.err(`${log === '-' ? 'standard input' : log}:${number} skipped: this line ${event}\n`)
      status = 1
      continue
    }
    visitor ??= event.anonymousId
    if (event.anonymousId === visitor) events.push(event)
    else if (others.size < NAMED) others.add(event.anonymousId)
  }
  if (!flags.visitor && others.size)
    fail(
      `the log has several visitors; say whom to explain, e.g. --visitor ${[visitor, ...others].join(', --visitor ')}`,
    )
  if (!visitor || !events.length)
    fail(flags.visitor ? `no event of visitor ${visitor}${others.size ? `; there are e.g. ${[...others].join(', ')}` : ''}` : 'the log has no events', 1) // biome-ignore format: one sentence
  const explanation = createExplainVisitor(config)(visitor!, events, at, language)
  await world.out(flags.json ? `${JSON.stringify(explanation, null, 2)}\n` : showExplanation(explanation, language))
  return status
}
