import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openStore } from '@lotse/collector'
import { randomFrom } from '../../bench/random.mjs'
import { compare, startLoad } from './load.mjs'
import { startLotse, startProgram } from './startLotse.mjs'

const EARLIEST = 20
const LATEST = 500
const eager = fileURLToPath(new URL('eagerCollector.mjs', import.meta.url))

/**
 * Kills a collector on one file again and again. `control`: one that acknowledges before it commits; it must be caught, else this
 * test proves nothing.
 */
export async function killStore({ rounds, seed, control = false }) {
  const random = randomFrom(seed)
  const folder = mkdtempSync(join(tmpdir(), 'lotse-faults-'))
  const file = join(folder, 'events.db')
  const start = () =>
    control ? startProgram(eager, [file]) : startLotse(['serve', '--port', '0', '--rate', '0', '--store', file])
  let collector = await start()
  const load = startLoad(() => collector.url, { random })
  for (let round = 0; round < rounds; round++) {
    await pause(EARLIEST + random() * (LATEST - EARLIEST))
    await collector.kill()
    collector = await start()
  }
  await pause(100)
  await load.stop()
  await collector.kill()
  const store = openStore(file)
  const found = compare(store, load.acknowledged)
  store.close()
  rmSync(folder, { recursive: true })
  const caught = found.lost > 0
  const whole = found.lost === 0 && found.twice === 0 && found.acknowledged > rounds
  return {
    what: control ? 'negative control: acknowledges before it commits' : `one file, ${rounds} kills of the collector`,
    passed: control ? caught : whole,
    said: `${found.acknowledged} acknowledged, ${found.lost} lost, ${found.twice} twice, ${load.counts().resent} batches sent again${control ? ' (must lose)' : ''}`,
    ...found,
    ...load.counts(),
  }
}
