import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { createCollector, listen, openStore } from '@lotse/collector'
import { fail, reasonOf } from '../failure.ts'
import { loadConfig } from '../loadConfig.ts'
import { packageFolder } from '../packageFolder.ts'
import type { World } from '../world.ts'

export interface ServeFlags {
  port: string
  host: string
  store: string
  config?: string
}

/** `lotse serve`: collector and desk on one port, until asked to stop. */
export async function serve(
  { port, host, store: file, config: configFile }: ServeFlags,
  world: World,
): Promise<number> {
  const number = Number(port)
  if (!/^\d+$/.test(port) || number > 65_535) fail(`--port ${port} is no port; write a number up to 65535`)
  const config = configFile === undefined ? undefined : await loadConfig(configFile, world, true)
  await mkdir(dirname(resolve(file)), { recursive: true }).catch((error) => fail(`${file} cannot be opened: ${reasonOf(error)}`)) // biome-ignore format: one thought
  const store = openOrFail(file)
  const app = createCollector({ store, deskFolder: packageFolder('@lotse/desk'), ...(config && { config }) })
  const listening = await listen(app, number, host).catch((error: NodeJS.ErrnoException) => {
    store.close()
    return fail(error.code === 'EADDRINUSE' ? `port ${port} is taken; choose another with --port` : `cannot listen on ${host}:${port}: ${reasonOf(error)}`) // biome-ignore format: one thought
  })
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`
  await world.out(`collector  ${base}/v1/batch\ndesk       ${base}/desk\nstore      ${file}\n`)
  await world.stopped
  await listening.close()
  store.close()
  return 0
}

function openOrFail(file: string): ReturnType<typeof openStore> {
  try {
    return openStore(file)
  } catch (error) {
    return fail(`${file} cannot be opened: ${reasonOf(error)}`)
  }
}
