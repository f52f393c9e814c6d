import type Database from 'libsql'

/**
 * Runs `work` in one transaction that takes the write lock at once. Where the disk is full SQLite has rolled back by itself; the
 * driver's own `transaction` then complains that there is nothing to roll back, and hides the reason.
 * https://www.sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction
 */
export function inTransaction<T>(database: Database.Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  let result: T
  try {
    result = work()
    database.exec('COMMIT')
  } catch (error) {
    try {
      database.exec('ROLLBACK')
    } catch {}
    throw error
  }
  return result
}
