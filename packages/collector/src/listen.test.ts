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
