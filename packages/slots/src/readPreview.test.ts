import { createHash } from 'node:crypto'
import type { LotseConfig } from '@lotse/contract'
import { expect, it } from 'vitest'
import { mayPreview, readPreview } from './readPreview.ts'

const HERE = 'https://shop.example'
const SECRET = 'kQ7-long-and-random'
const sha256 = createHash('sha256').update(SECRET).digest('hex')
const asked = '?lotse=persona:keen,phase:buy,slot.hero:sale/a,device:phone,__proto__:x'

it('reads any combination', async () => {
  expect(await readPreview({ preview: true }, asked, HERE)).toEqual({
    persona: 'keen',
    phase: 'buy',
    device: 'phone',
    slots: { hero: 'sale/a' },
  })
})

it('only where the config allows it, and where it was asked for', async () => {
  expect(await readPreview({}, asked, HERE)).toBeUndefined()
  expect(await readPreview({ preview: false }, asked, HERE)).toBeUndefined()
  expect(await readPreview({ preview: true }, '?lotse', HERE)).toBeUndefined()
  expect(await readPreview({ preview: [HERE] }, asked, HERE)).toBeDefined()
  expect(await readPreview({ preview: [HERE] }, asked, 'https://other.example')).toBeUndefined()
})

it('with a token: the address must carry the secret whose hash is in the config; it is not handed on', async () => {
  const preview = { sha256 }
  expect(await readPreview({ preview }, `${asked},token:${SECRET}`, HERE)).not.toHaveProperty('token')
  expect(await readPreview({ preview }, `${asked},token:${SECRET}`, HERE)).toMatchObject({ persona: 'keen' })
  for (const wrong of [asked, `${asked},token:`, `${asked},token:${SECRET}x`, `${asked},token:${sha256}`])
    expect(await readPreview({ preview }, wrong, HERE)).toBeUndefined()
})

it('the inspector, too, opens by an address only for whoever may', async () => {
  const may = (preview: LotseConfig['preview'], search: string) => mayPreview({ ...(preview !== undefined && { preview }) }, search, HERE) // biome-ignore format: one line
  expect(await may(true, '?lotse')).toBe(true)
  expect(await may([HERE], '?lotse')).toBe(true)
  expect(await may({ sha256 }, `?lotse=token:${SECRET}`)).toBe(true)
  for (const [preview, search] of [[undefined, '?lotse'], [false, '?lotse'], [['https://other.example'], '?lotse'], [{ sha256 }, '?lotse'], [{ sha256 }, '?lotse=token:'], [{ sha256 }, `?lotse=token:${sha256}`]] as const)
    expect(await may(preview as LotseConfig['preview'], search), `${JSON.stringify(preview)} ${search}`).toBe(false)
}) // biome-ignore format: a list
