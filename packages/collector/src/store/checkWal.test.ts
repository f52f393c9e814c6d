import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LotseEvent } from '@lotse/contract'
import { expect, test } from 'vitest'
import { freshStore } from '../../test/freshStore.ts'
import { checkWal } from './checkWal.ts'
import { openStore } from './openStore.ts'

const fresh = freshStore()
const event = (messageId: string): LotseEvent => ({
  messageId, type: 'track', event: 'search', anonymousId: 'a', timestamp: '2026-11-22T00:00:00Z',
}) // biome-ignore format: one glance
const COMMITS = 20

/** A store as a killed process leaves it: with a log that was never brought into the file. */
function killed(): string {
  for (let i = 0; i < COMMITS; i++) fresh.store.append([event(`m${i}`)], 1)
  const copy = join(fresh.folder, 'killed.db')
  for (const end of ['', '-wal']) copyFileSync(join(fresh.folder, `events.db${end}`), copy + end)
  return copy
}
const spoil = (file: string, at: number) => {
  const log = readFileSync(`${file}-wal`)
  log[at] = log[at]! ^ 0xff
  writeFileSync(`${file}-wal`, log)
}
const lengthOf = (file: string) => statSync(`${file}-wal`).size

test('a log of a killed process is whole', () => {
  const file = killed()
  expect(() => checkWal(file)).not.toThrow()
  const store = openStore(file)
  expect(store.counts().events).toBe(COMMITS)
  store.close()
})

test('where a byte is wrong, commits that were acknowledged are not silently gone', () => {
  const file = killed()
  spoil(file, Math.floor(lengthOf(file) / 2))
  expect(() => openStore(file)).toThrow(
    /write-ahead log .*killed\.db-wal is damaged at frame \d+: \d+ commits cannot be read/,
  )
})

test('a last commit that was half written when the power went is none', () => {
  const file = killed()
  spoil(file, lengthOf(file) - 10)
  expect(() => checkWal(file)).not.toThrow()
  const cut = killed()
  truncateSync(`${cut}-wal`, lengthOf(cut) - 100)
  const store = openStore(cut)
  expect(store.counts().events).toBe(COMMITS - 1)
  store.close()
})
