import { fileURLToPath } from 'node:url'
import { startShop } from './serve.mjs'

const DEFAULT_PORT = 4321
const TRIES = 20

const data = process.env.LOTSE_DATA ?? fileURLToPath(new URL('../../.lotse', import.meta.url))
const log = (line) => console.log(line)

const asked = process.env.PORT
if (asked !== undefined && !/^\d{1,5}$/.test(asked)) stop(`PORT=${asked} is no port number.`)

const shop =
  asked === undefined ? await onNextFreePort() : await startShop({ port: Number(asked), data, log }).catch(explain)

log(`
  Shop       ${shop.url}/
  Report     ${shop.url}/desk
  Collector  ${shop.url}/v1/batch

What to try:
  1  Press "Beginnen" in the bar above the shop: the tour takes a minute.
  2  Say yes in the banner, look at three reduced things, go back to the home page.
  3  ${shop.url}/rundgang shows two visitors side by side.
  4  Order something, then open its manual; or leave a gap in the checkout form.
  5  Change examples/shop/lotse.json and start again: the rules are all in there.

Ctrl+C ends it. Data stands in ${data}
`)

const end = async () => {
  await shop.close()
  process.exit(0)
}
process.once('SIGINT', end)
process.once('SIGTERM', end)

async function onNextFreePort() {
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + TRIES; port++) {
    try {
      return await startShop({ port, data, log })
    } catch (error) {
      if (error.code !== 'EADDRINUSE') explain(error)
      log(`Port ${port} is taken, trying ${port + 1}.`)
    }
  }
  return stop(`Ports ${DEFAULT_PORT} to ${DEFAULT_PORT + TRIES - 1} are all taken; set PORT.`)
}

function explain(error) {
  return stop(
    error.code === 'EADDRINUSE'
      ? `Port ${asked} is taken. Choose another: PORT=${Number(asked) + 1} npm start`
      : error.message,
  )
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
