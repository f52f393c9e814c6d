import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { batchOf, goodEvent, openTarget, type Target } from './openTarget.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
  await target.post('/v1/batch', batchOf(goodEvent({ context: { sample: true } }), goodEvent()))
})
afterAll(() => target.close())

const ask = (path: string, headers: string[], method = 'GET') =>
  target.raw(`${method} ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\nConnection: close\r\n\r\n`)
const own = () => `Host: 127.0.0.1:${target.port}`

describe('the desk is for this machine', () => {
  it.each([
    ['another name (DNS rebinding)', ['Host: shop.example']],
    ['another name on our port', ['Host: evil.example:4321']],
    ['a name that ends in ours', ['Host: 127.0.0.1.evil.example']],
    ['a proxy that says so', ['Host: 127.0.0.1', 'X-Forwarded-For: 203.0.113.9']],
    ['a proxy that claims to be local', ['Host: 127.0.0.1', 'X-Forwarded-For: 127.0.0.1']],
    ['a proxy by the standard header', ['Host: 127.0.0.1', 'Forwarded: for=203.0.113.9']],
  ])('and shut to %s', async (_, headers) => {
    for (const path of ['/desk', '/desk/api/report', '/desk/desk.js']) {
      const { answer } = await ask(path, headers)
      expect(answer.split(' ')[1], path).toBe('403')
      expect(answer).not.toContain('"persona')
    }
  })
})

describe('foreign pages', () => {
  const remove = (headers: string[]) => ask('/desk/api/sample', [own(), ...headers], 'DELETE')

  it('cannot remove anything: not without our header, not from another origin', async () => {
    const tries = [
      [],
      ['Origin: https://evil.example'],
      ['Origin: https://evil.example', 'X-Lotse-Desk: 1'],
      ['Origin: null', 'X-Lotse-Desk: 1'],
      [`Origin: http://127.0.0.1:${target.port}.evil.example`, 'X-Lotse-Desk: 1'],
      ['Sec-Fetch-Site: cross-site'],
    ]
    for (const headers of tries) expect((await remove(headers)).answer.split(' ')[1], headers.join()).toBe('403')
    expect(target.store.counts().sample).toBe(1)
  })

  it('get no leave to send our header, nor to read an answer', async () => {
    const { answer } = await ask('/desk/api/sample', [own(), 'Origin: https://evil.example', 'Access-Control-Request-Method: DELETE', 'Access-Control-Request-Headers: x-lotse-desk'], 'OPTIONS') // biome-ignore format: one call
    expect(answer).not.toMatch(/access-control-allow/i)
    const read = await ask('/desk/api/report', [own(), 'Origin: https://evil.example'])
    expect(read.answer).not.toMatch(/access-control-allow/i)
    expect(read.answer).toMatch(/cross-origin-resource-policy: same-origin/i)
  })

  it('do nothing by a form: other methods find nothing', async () => {
    for (const method of ['POST', 'PUT', 'PATCH'])
      expect((await ask('/desk/api/sample', [own(), 'Content-Length: 0'], method)).answer.split(' ')[1]).toBe('404')
    const disguised = await ask('/desk/api/sample?_method=DELETE', [own(), 'X-HTTP-Method-Override: DELETE', 'Content-Length: 0'], 'POST') // biome-ignore format: one call
    expect(disguised.answer.split(' ')[1]).toBe('404')
    expect(target.store.counts().sample).toBe(1)
  })

  it('cannot frame it, and nothing in it may run but its own file', async () => {
    const { headers } = await fetch(`${target.url}/desk`)
    const policy = headers.get('content-security-policy')!
    for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "require-trusted-types-for 'script'", "form-action 'none'"])
      expect(policy).toContain(part)
    expect(policy).not.toMatch(/unsafe-|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }) // biome-ignore format: a list
})
