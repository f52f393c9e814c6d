import { setTimeout as pause } from 'node:timers/promises'
import { deletesBeforeSending, localStorageStore, withoutLock } from './controls.mjs'
import { judge, openWorld } from './openWorld.mjs'

const OUTAGE = 3_000

async function playOn(engine, tracker, play) {
  const world = await openWorld(engine, { tracker })
  try {
    await play(world)
    return judge(world)
  } finally {
    await world.close()
  }
}

/** What must be found: nothing of these is Lotse's. */
export const controls = {
  'a localStorage store, killed': {
    needs: 'kill',
    play: (engine) =>
      playOn(engine, localStorageStore, async ({ open, begin, browser, collector, settle }) => {
        const tab = await open()
        await collector.down()
        await begin(tab, 400)
        await pause(1_500)
        await browser.kill()
        await collector.up()
        await browser.start()
        await settle(await open(), 6_000)
      }),
  },
  'deletes before it sends, collector down': {
    play: (engine) =>
      playOn(engine, deletesBeforeSending, async ({ open, track, collector, settle }) => {
        const tab = await open()
        await collector.down()
        await track(tab, 40, 20)
        await pause(OUTAGE)
        await collector.up()
        await settle(tab, 6_000)
      }),
  },
  'two tabs without a lock': {
    play: (engine) =>
      playOn(engine, withoutLock, async ({ open, track, settle }) => {
        const all = [await open(), await open()]
        for (const tab of all) await track(tab, 20)
        await settle(all[0], 6_000)
      }),
  },
}
