import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { eventsOf } from './events.mjs'

/** Senders at the same time. */
export const TOGETHER = 16
/** Of `/proc/PID/stat`, per second. */
const TICKS = 100

const agent = new Agent({ keepAlive: true, maxSockets: TOGETHER })

/** Sends batches for so long; what was acknowledged, the time of each answer, and the CPU time of the programs, µs. */
export async function load(url, { size, ms, pids = [] }) {
  const make = eventsOf(size)
  const times = []
  let [events, refused] = [0, 0]
  const before = cpuOf(pids)
  const began = performance.now()
  const end = began + ms
  const sender = async () => {
    while (performance.now() < end) {
      const body = make()
      const sent = performance.now()
      const status = await post(`${url}/v1/batch`, body)
      times.push(performance.now() - sent)
      if (status === 200) events += size
      else refused++
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, sender))
  return { events, refused, times, ms: performance.now() - began, cpu: cpuOf(pids) - before }
}

const post = (url, body) =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers: { 'Content-Type': 'text/plain', 'Content-Length': Buffer.byteLength(body) } }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode))
    }) // biome-ignore format: one call
    sent.on('error', reject)
    sent.end(body)
  })

function cpuOf(pids) {
  const ticks = pids.map((pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
    return Number(fields[11]) + Number(fields[12])
  })
  return (ticks.reduce((sum, one) => sum + one, 0) / TICKS) * 1e6
}
