import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { expect, test } from 'vitest'
import { freshStore } from '../../test/freshStore.ts'
import { copyBefore } from './migrate.ts'
import { migrations } from './migrations.ts'
import { openStore } from './openStore.ts'
import type { Store } from './store.ts'

const fresh = freshStore()

/** A file as the version of Lotse with so many steps wrote it, with one event. */
function writtenBy(version: number): string {
  const file = join(fresh.folder, 'old.db')
  const old = new Database(file)
  old.pragma('journal_mode = WAL')
  for (const step of migrations.slice(0, version)) old.exec(step)
  old.exec(`PRAGMA user_version = ${version}`)
  old.prepare("INSERT INTO event (message_id, visitor, name, time, received_at, bot, sample, body) VALUES ('m', 'a', 'search', 1, 1, 0, 0, '{}')").run() // biome-ignore format: one call
  old.close()
  return file
}
/** Where the format of the file has it. https://www.sqlite.org/fileformat2.html#database_header */
const versionOf = (file: string) => readFileSync(file).readUInt32BE(60)
const ids = (store: Store) => store.database.prepare('SELECT message_id FROM event').all()

test.each(migrations.map((_, i) => i).slice(1))(
  'brings a file of schema %i up to date, and there is a way back',
  (version) => {
    const file = writtenBy(version)
    const store = openStore(file)
    expect(store.counts().events).toBe(1)
    store.append([{ messageId: 'new', type: 'track', event: 'search', anonymousId: 'a', timestamp: '2026-11-22T00:00:00Z' }], 1) // biome-ignore format: one call
    expect(store.database.prepare('PRAGMA user_version').all()).toEqual([{ user_version: migrations.length }])
    store.close()

    // The steps of docs/operate.md.
    const copy = copyBefore(file, version)
    for (const rest of ['', '-wal', '-shm']) rmSync(`${file}${rest}`, { force: true })
    copyFileSync(copy, file)
    expect(versionOf(file)).toBe(version)
    const again = openStore(file)
    expect(ids(again)).toEqual([{ message_id: 'm' }])
    again.close()
  },
)

test('a new file, and one that is up to date, are not copied', () => {
  fresh.store.close()
  fresh.store = openStore(join(fresh.folder, 'events.db'))
  for (let version = 0; version <= migrations.length; version++) expect(existsSync(copyBefore(join(fresh.folder, 'events.db'), version))).toBe(false) // biome-ignore format: one thought
})

test('a copy while it is being written is whole', () => {
  const event = (messageId: string) => ({ messageId, type: 'track' as const, event: 'search', anonymousId: 'a', timestamp: '2026-11-22T00:00:00Z' }) // biome-ignore format: one glance
  fresh.store.append([event('1')], 1)
  const copy = join(fresh.folder, 'copy.db')
  fresh.store.backup(copy)
  fresh.store.append([event('2')], 1)
  expect(versionOf(copy)).toBe(migrations.length)
  const opened = openStore(copy)
  expect(ids(opened)).toEqual([{ message_id: '1' }])
  opened.close()
  expect(() => fresh.store.backup(copy)).toThrow()
})
