import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openStore } from '@lotse/collector'
import { randomFrom } from '../../bench/random.mjs'
import { compare, eventOf, startLoad } from './load.mjs'
import { startLotse } from './startLotse.mjs'

/** Largest file that the shell allows, in its blocks of 512 bytes: a disk that is full after 1 MB. */
const BLOCKS = 2_048
const NOBODY = 65_534
/** Behind the header of the log and that of a frame, bytes. */
const IN_FIRST_FRAME = 32 + 24 + 100

/** A disk that is full, a file that may not be written, and a log that is damaged. */
export async function diskTrouble(seed) {
  return [await diskFull(seed), await readOnly(), await damagedLog(seed)]
}

const inFolder = async (work) => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-faults-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
const serve = (file, options) => startLotse(['serve', '--port', '0', '--rate', '0', '--store', file], options)
const post = (url, batch) => fetch(`${url}/v1/batch`, { method: 'POST', body: JSON.stringify({ batch }) })

const diskFull = (seed) =>
  inFolder(async (folder) => {
    const random = randomFrom(seed)
    const file = join(folder, 'events.db')
    const collector = await serve(file, { shell: `trap '' XFSZ; ulimit -f ${BLOCKS}` })
    const load = startLoad(() => collector.url, { random })
    let refused
    for (let i = 0; i < 400 && refused?.status !== 503; i++) {
      await pause(50)
      refused = await post(
        collector.url,
        Array.from({ length: 50 }, () => eventOf(random)),
      )
    }
    await pause(300)
    const lives = (await fetch(`${collector.url}/health`)).status === 200
    const { status: ready } = await fetch(`${collector.url}/ready`)
    // Batches that are not acknowledged are sent again for ever: the senders go down with the server.
    const stopping = load.stop()
    await collector.kill()
    await stopping
    const complained = /store refused/.test(collector.complained()) && /full|I\/O|disk/i.test(collector.complained())
    const store = openStore(file)
    const found = compare(store, load.acknowledged)
    const { stored } = store.append([eventOf(random)], Date.now())
    store.close()
    return {
      what: 'disk full',
      passed: refused?.status === 503 && refused.headers.get('retry-after') === '5' && lives && complained && found.lost === 0 && found.twice === 0 && found.acknowledged > 0 && stored === 1, // biome-ignore format: one thought
      said: `answered ${refused?.status}, ${found.acknowledged} acknowledged before, ${found.lost} lost; lives: ${lives}; says so: ${complained ? 'yes' : collector.complained().slice(0, 300)}; /ready ${ready}; writes again with room: ${stored === 1}`,
      ...found,
    }
  })

const readOnly = () =>
  inFolder(async (folder) => {
    const file = join(folder, 'events.db')
    openStore(file).close()
    chmodSync(file, 0o444)
    chmodSync(folder, 0o555)
    // For the administrator no file is read-only.
    const isRoot = process.getuid?.() === 0
    if (isRoot) for (const one of [folder, file]) chownSync(one, NOBODY, NOBODY)
    const options = isRoot ? { uid: NOBODY } : {}
    const said = await serve(file, options).then(
      async (started) => {
        const { status } = await post(started.url, [eventOf(Math.random)])
        await started.kill()
        return `started, and answered ${status}`
      },
      ({ complained }) => complained.trim(),
    )
    chmodSync(folder, 0o755)
    return { what: 'read-only file', passed: /cannot be opened/.test(said) && !/\n/.test(said), said }
  })

const damagedLog = (seed) =>
  inFolder(async (folder) => {
    const random = randomFrom(seed)
    const file = join(folder, 'events.db')
    const collector = await serve(file)
    const load = startLoad(() => collector.url, { random })
    await pause(700)
    const stopping = load.stop()
    await collector.kill()
    await stopping
    const whole = readFileSync(`${file}-wal`)
    const spoiled = Buffer.from(whole)
    // In the first frame: further behind may stand rests of an earlier round of the log.
    spoiled[IN_FIRST_FRAME] ^= 0xff
    writeFileSync(`${file}-wal`, spoiled)
    const said = await serve(file).then(
      async (started) => {
        await started.kill()
        return 'started'
      },
      ({ complained }) => complained.trim(),
    )
    // It has changed nothing: with the log repaired all is there.
    writeFileSync(`${file}-wal`, whole)
    const store = openStore(file)
    const found = compare(store, load.acknowledged)
    store.close()
    return {
      what: 'damaged log',
      passed: /is damaged at frame \d+/.test(said) && found.lost === 0 && found.twice === 0 && found.acknowledged > 0,
      said: `${said.replace(folder, '…').replace(folder, '…')}; with the log put right ${found.lost} of ${found.acknowledged} lost`,
      ...found,
    }
  })
