import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { LotseConfig } from '@lotse/contract'
import { expect, test } from 'vitest'
import { buildSite } from './buildSite.ts'
import { buildConfig } from './compile/buildConfig.ts'
import { compileConfig } from './compile/compileConfig.ts'

const example: LotseConfig = JSON.parse(readFileSync(new URL('../cases/example.json', import.meta.url), 'utf8'))

test('what is for people does not reach visitors', () => {
  const text = JSON.stringify(compileConfig(example))
  for (const word of ['note', 'label', 'portrait', 'numbers first', '$schema', 'Looks at sale'])
    expect(text).not.toContain(word)
  expect(compileConfig(example).journey).toEqual({ phases: 'default' })
})

test('fields, json and texts named like notes are kept; drafts, empty promises and markup are not', () => {
  const variants = [
    { id: 'a', content: { fields: { note: 'x', label: 'y' } } },
    { id: 'b', content: { json: { note: 'x', draft: true } } },
    { id: 'c', draft: true, content: { text: 'secret' } },
    { id: 'd', content: { html: { en: '<p>Hi<script>x</script></p>', de: '<b>Moin</b>' } } },
    { id: 'e', content: { attributes: { onclick: 'x', href: 'javascript:x', title: 'T' }, note: 'n' } },
  ]
  const config: LotseConfig = { lotse: 1, site: { id: 's' }, slots: [{ id: 'h', variants }] }
  expect(compileConfig(config).slots![0]!.variants).toEqual([
    variants[0],
    variants[1],
    { id: 'd', content: { tree: { en: [['p', {}, 'Hi']], de: [['b', {}, 'Moin']] } } },
    { id: 'e', content: { attributes: { title: 'T' } } },
  ])
})

test('the config takes the place of the placeholder, safe inside a script', () => {
  const config: LotseConfig = {
    lotse: 1,
    site: { id: 's' },
    slots: [{ id: 'h', variants: [{ id: 'a', content: { text: "</script>\u2028$&$'" } }] }],
  }
  const { code, integrity } = buildSite({ tag: 'start("__LOTSE_CONFIG__")', config })
  expect(code).not.toContain('</script')
  expect(code).not.toContain('\u2028')
  expect(new Function('start', `return ${code}`)((given: unknown) => given)).toEqual(buildConfig(config))
  expect(new Function('start', `return ${code}`)((given: unknown) => Object.getPrototypeOf(given))).toBeNull()
  expect(integrity).toBe(`sha384-${createHash('sha384').update(code).digest('base64')}`)
  expect(buildSite({ tag: "a='__LOTSE_CONFIG__'", config }).code).toMatch(/^a=\{__proto__:null,"lotse"/)
  for (const tag of ['', '"__LOTSE_CONFIG__""__LOTSE_CONFIG__"'])
    expect(() => buildSite({ tag, config })).toThrow('places for the config')
})

test('a text or key that looks like the prototype stays what it is, and speaks for nothing', () => {
  const json = JSON.parse('{"__proto__":{"polluted":1},"a":"\\"__proto__\\":","b":"\\u0000\\":0"}')
  const config: LotseConfig = {
    lotse: 1,
    site: { id: 's' },
    slots: [{ id: 'h', variants: [{ id: 'a', content: { json } }] }],
  }
  const { code } = buildSite({ tag: 'return "__LOTSE_CONFIG__"', config })
  const given = new Function(code)().slots[0].variants[0].content.json
  expect({ a: given.a, b: given.b }).toEqual({ a: json.a, b: json.b })
  expect(given.polluted).toBeUndefined()
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})
