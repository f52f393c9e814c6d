import { existsSync } from 'node:fs'
import type Database from 'libsql'
import { inTransaction } from './inTransaction.ts'
import { migrations } from './migrations.ts'

/** What stood in a file before its schema was changed: the way back to the version of Lotse that wrote it. */
export const copyBefore = (file: string, version: number): string => `${file}.schema-${version}`

/**
 * Brings a file up to date, after it has been copied beside itself. Throws where it was written by a newer version, or where there
 * is no room for the copy; then nothing is changed.
 */
export function migrate(database: Database.Database, file: string): void {
  const versionOf = () => (database.prepare('PRAGMA user_version').all() as [{ user_version: number }])[0].user_version
  const before = versionOf()
  const copy = copyBefore(file, before)
  if (before > 0 && before < migrations.length && !existsSync(copy)) database.prepare('VACUUM INTO ?').run(copy)
  inTransaction(database, () => {
    const version = versionOf()
    if (version > migrations.length) {
      throw new Error(
        `${file} was written by a newer version of Lotse (schema ${version}, this is ${migrations.length})`,
      )
    }
    for (const step of migrations.slice(version)) database.exec(step)
    if (version < migrations.length) database.exec(`PRAGMA user_version = ${migrations.length}`)
  })
}
