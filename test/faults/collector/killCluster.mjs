import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openStore, openStream } from '@lotse/collector'
import { startCluster } from '../../../packages/collector/test/natsCluster.mjs'
import { randomFrom } from '../../bench/random.mjs'
import { compare, startLoad } from './load.mjs'
import { startLotse } from './startLotse.mjs'

const EARLIEST = 20
const LATEST = 500
/** A leader's successor is elected in some seconds, so that one round in eight kills one. */
const LEADERS = 1 / 8
/** For the consumer to write what is left, ms. */
const PATIENCE = 60_000

/** Kills collector, consumer and the stream's leader of a three-node cluster in turns. */
export async function killCluster({ rounds, seed }) {
  const random = randomFrom(seed)
  const folder = mkdtempSync(join(tmpdir(), 'lotse-faults-'))
  const file = join(folder, 'events.db')
  const cluster = await startCluster(3)
  const nats = ['--nats', cluster.urls.join(',')]
  const serve = () => startLotse(['serve', '--port', '0', '--rate', '0', ...nats])
  const consume = () => startLotse(['consume', '--store', file, ...nats])
  const killed = { collector: 0, consumer: 0, leader: 0 }
  let [collector, consumer] = [await serve(), await consume()]
  const stream = await openStream({ servers: cluster.urls })
  const load = startLoad(() => collector.url, { random })
  for (let round = 0; round < rounds; round++) {
    await pause(EARLIEST + random() * (LATEST - EARLIEST))
    const dice = random()
    if (dice < LEADERS) {
      const info = await stream.manager.streams.info(stream.name).catch(() => undefined)
      const node = info?.cluster?.leader && cluster.node(info.cluster.leader)
      if (!node) continue
      killed.leader++
      await node.kill()
      node.start()
      await node.answers()
      await inStep(stream)
    } else if (dice < (1 + LEADERS) / 2) {
      killed.collector++
      await collector.kill()
      collector = await serve()
    } else {
      killed.consumer++
      await consumer.kill()
      consumer = await consume()
    }
  }
  await load.stop()
  await collector.kill()
  const store = openStore(file)
  let found = compare(store, load.acknowledged)
  for (const end = Date.now() + PATIENCE; found.lost > 0 && Date.now() < end; ) {
    await pause(500)
    found = compare(store, load.acknowledged)
  }
  await consumer.kill()
  await stream.close()
  store.close()
  await cluster.stop()
  rmSync(folder, { recursive: true })
  const kills = Object.entries(killed).map(([who, times]) => `${who} ${times}`).join(', ') // biome-ignore format: one thought
  return {
    what: `three nodes, killed: ${kills}`,
    passed: found.lost === 0 && found.twice === 0 && found.acknowledged > rounds,
    said: `${found.acknowledged} acknowledged, ${found.lost} lost, ${found.twice} twice, ${load.counts().resent} batches sent again`,
    killed,
    ...found,
    ...load.counts(),
  }
}

/** Two of three keep what was acknowledged: the next may be killed once the last has caught up. */
async function inStep({ manager, name }) {
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(200)) {
    const info = await manager.streams.info(name).catch(() => undefined)
    if (info?.cluster?.leader && info.cluster.replicas?.length === 2 && info.cluster.replicas.every(({ current }) => current)) return // biome-ignore format: one thought
  }
}
