import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const command = fileURLToPath(new URL('../packages/cli/bin/lotse.js', import.meta.url))
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/**
 * Serves the files of an example, and the site file that `lotse build` makes of its `lotse.json`. `port` 0: any free one;
 * `headers`: by path, `/` is the page; `routes`: unknown paths are the page, too, as a single-page app wants it.
 */
export async function serveExample(name, { port = 0, headers = {}, routes = false } = {}) {
  const folder = fileURLToPath(new URL(`./${name}/`, import.meta.url))
  const built = await mkdtemp(join(tmpdir(), `lotse-${name}-`))
  await run(process.execPath, [command, 'build', join(folder, 'lotse.json'), '-o', join(built, 'lotse.js')])
  const read = async (path) => {
    const file = basename(path)
    return file.startsWith('lotse') ? readFile(join(built, file)) : readFile(join(folder, file || 'index.html'))
  }
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const isPage = pathname === '/' || (routes && !extname(pathname))
    const type = isPage ? 'text/html' : (TYPES[extname(pathname)] ?? 'application/octet-stream')
    try {
      const body = await read(isPage ? '/' : pathname)
      response.writeHead(200, {
        'Content-Type': `${type}; charset=utf-8`,
        'Cache-Control': 'no-cache',
        ...headers[isPage ? '/' : pathname],
      })
      response.end(body)
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found')
    }
  })
  await new Promise((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done))
  return {
    url: `http://localhost:${server.address().port}`,
    port: server.address().port,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await rm(built, { recursive: true, force: true })
    },
  }
}

/** Run by its command: serves until Ctrl+C. */
export async function startExample(name, options) {
  const { url } = await serveExample(name, { port: Number(process.env.PORT ?? 4330), ...options }).catch((error) => {
    console.error(error.code === 'EADDRINUSE' ? `The port is taken; choose another: PORT=4331 node examples/${name}/start.mjs` : error.message) // biome-ignore format: one sentence
    process.exit(1)
  })
  console.log(`${url}/   Ctrl+C ends it. What to try stands in examples/${name}/README.md`)
}
