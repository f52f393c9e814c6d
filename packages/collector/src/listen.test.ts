import { connect } from 'node:net'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { listen } from './listen.ts'

test('says when the port is taken', async () => {
  const { port, close } = await listen(new Hono(), 0)
  await expect(listen(new Hono(), port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await close()
})

test('finishes what it accepted, refuses what is new', async () => {
  let finish = () => {}
  const app = new Hono().get('/slow', async (c) => {
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    return c.text('done')
  })
  const { port, close } = await listen(app, 0)
  const slow = fetch(`http://127.0.0.1:${port}/slow`)
  await new Promise((resolve) => setTimeout(resolve, 100))
  const closed = close()
  await expect(fetch(`http://127.0.0.1:${port}/slow`)).rejects.toThrow()
  finish()
  expect(await (await slow).text()).toBe('done')
  await closed
})

test('a connection that is kept is told to come again, and closed', async () => {
  let finish = () => {}
  const app = new Hono()
    .get('/slow', async (c) => {
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      return c.text('done')
    })
    .get('/quick', (c) => c.text('quick'))
  const { port, close } = await listen(app, 0)
  const socket = connect(port, '127.0.0.1')
  let said = ''
  socket.on('data', (data) => {
    said += data
  })
  const ended = new Promise((resolve) => socket.once('close', resolve))
  // Pipelined: the second request is there when the server is asked to go, and begun once the first is answered.
  socket.write('GET /slow HTTP/1.1\r\nHost: a\r\n\r\n')
  await new Promise((resolve) => setTimeout(resolve, 100))
  const closed = close()
  socket.write('GET /quick HTTP/1.1\r\nHost: a\r\n\r\n')
  await new Promise((resolve) => setTimeout(resolve, 50))
  finish()
  await Promise.all([closed, ended])
  expect(said).toMatch(/^HTTP\/1\.1 200[\s\S]*done/)
  expect(said).not.toContain('quick')
  if (said.includes('503')) expect(said.toLowerCase()).toContain('retry-after: 5')
})
