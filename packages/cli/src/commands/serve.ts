import { type CollectorOptions, createCollector, createLog, listen, streamSink } from '@lotse/collector'
import { fail, reasonOf } from '../failure.ts'
import { DEFAULT_STORE } from '../flags.ts'
import { loadConfig } from '../loadConfig.ts'
import { openOrFail, openStreamOrFail } from '../openOrFail.ts'
import { packageFolder } from '../packageFolder.ts'
import { rulesFor } from '../rulesFor.ts'
import { wholeNumber } from '../wholeNumber.ts'
import type { World } from '../world.ts'

export interface ServeFlags {
  port: string
  host: string
  store?: string
  config?: string
  /** Where publishing in the desk writes the site's files. */
  site?: string
  nats?: string
  stream: string
  replicas?: string
  origin: string[]
  proxies: string
  rate: string
  keepDays: string
  userHeader?: string
  proxyAddress: string[]
  log: 'info' | 'error' | 'silent'
}

/** `lotse serve`: collector and desk on one port, until asked to stop. */
export async function serve(flags: ServeFlags, world: World): Promise<number> {
  const { port, host, config: configFile, nats } = flags
  const number = Number(port)
  if (!/^\d+$/.test(port) || number > 65_535) fail(`--port ${port} is no port; write a number up to 65535`)
  const options = await optionsOf(flags, world)
  const loaded = configFile === undefined ? undefined : await loadConfig(configFile, world, true)
  // In front of a cluster this is one of many, and the store stands where somebody consumes.
  const file = flags.store ?? (nats === undefined ? DEFAULT_STORE : undefined)
  if (flags.site !== undefined && (configFile === undefined || file === undefined))
    fail('--site is where the desk publishes: it needs --config, and a store')
  const rules = loaded && file !== undefined ? await rulesFor(configFile!, loaded, flags.site, world) : undefined
  const stream = nats === undefined ? undefined : await openStreamOrFail({ ...flags, nats })
  const store = file === undefined ? undefined : await openOrFail(file)
  const release = async () => {
    await stream?.close()
    store?.close()
  }
  const app = makeOrFail({
    ...options,
    ...(store && { store, deskFolder: packageFolder('@lotse/desk') }),
    ...(stream && { sink: streamSink(stream) }),
    ...(loaded && { config: loaded.config }),
    ...(rules && { rules }),
  })
  const listening = await listen(app, number, host).catch(async (error: NodeJS.ErrnoException) => {
    await release()
    return fail(error.code === 'EADDRINUSE' ? `port ${port} is taken; choose another with --port` : `cannot listen on ${host}:${port}: ${reasonOf(error)}`) // biome-ignore format: one thought
  })
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`
  const lines = [
    `collector  ${base}/v1/batch`,
    ...(store ? [`desk       ${base}/desk`, `store      ${file}`] : []),
    ...(rules
      ? [`rules      ${base}/desk/rules${flags.site === undefined ? '' : `, published to ${flags.site}`}`]
      : []),
    ...(nats === undefined ? [] : [`stream     ${flags.stream} on ${nats.replace(/\/\/[^@/]*@/g, '//')}`]),
  ]
  await world.out(`${lines.join('\n')}\n`)
  await world.stopped
  await listening.close()
  await release()
  return 0
}

/** Secrets come from the environment: a command line can be read by everybody on the machine. */
async function optionsOf(flags: ServeFlags, { env }: World): Promise<Partial<CollectorOptions>> {
  const { origin, userHeader, proxyAddress } = flags
  const { LOTSE_SECRET: secret, LOTSE_DESK_TOKEN: token } = env
  return {
    ...(origin.length && { allowedOrigins: origin }),
    ...(secret && { secret }),
    desk: { ...(token && { token }), ...(userHeader && { userHeader }), proxyAddresses: proxyAddress },
    ratePerMinute: wholeNumber('rate', flags.rate),
    proxies: wholeNumber('proxies', flags.proxies, 10),
    keepDays: wholeNumber('keep-days', flags.keepDays),
    log: createLog(flags.log),
  }
}

function makeOrFail(options: CollectorOptions): ReturnType<typeof createCollector> {
  try {
    return createCollector(options)
  } catch (error) {
    return fail(reasonOf(error))
  }
}
