import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const lotseCommand = fileURLToPath(new URL('../../../packages/cli/bin/lotse.js', import.meta.url))
const running = new Set()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts a program of ours and waits until it says where it stands; `url` is that of a server. Rejects where it ends before. */
export function startProgram(file, args, { env = {}, shell, uid } = {}) {
  const [command, all] = shell ? ['/bin/sh', ['-c', `${shell}; exec "$@"`, 'sh', process.execPath, file, ...args]] : [process.execPath, [file, ...args]] // biome-ignore format: one thought
  const child = spawn(command, all, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    ...(uid && { uid, gid: uid }),
  })
  running.add(child)
  let said = ''
  let complained = ''
  const gone = new Promise((done) => child.once('close', (code) => { running.delete(child); done(code) })) // biome-ignore format: one thought
  const program = {
    pid: child.pid,
    complained: () => complained,
    async kill(signal = 'SIGKILL') {
      child.kill(signal)
      return gone
    },
    freeze: () => child.kill('SIGSTOP'),
  }
  child.stderr.on('data', (data) => {
    complained += data
  })
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (data) => {
      said += data
      if (!/store|stream|ready/.test(said)) return
      resolve(Object.assign(program, { url: /http:\/\/[\d.:]+/.exec(said)?.[0] }))
    })
    void gone.then((code) =>
      reject(Object.assign(new Error(`ended with ${code}: ${complained}`), { complained, code })),
    )
  })
}

export const startLotse = (args, options) => startProgram(lotseCommand, args, options)
