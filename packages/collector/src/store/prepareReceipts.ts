import type { ConsentReceipt } from '@lotse/contract'
import type Database from 'libsql'
import { inTransaction } from './inTransaction.ts'
import { prepareApplied } from './prepareApplied.ts'
import type { Origin, ReceiptCount, Store } from './store.ts'

/** Choices are counted, never kept: of two alike nobody can tell which was whose. */
export function prepareReceipts(database: Database.Database): Pick<Store, 'countReceipt' | 'receipts'> {
  const count = database.prepare(
    `INSERT INTO receipt VALUES (?, ?, ?, ?, ?, ?, 1)
     ON CONFLICT (day, site, hash, purposes, source, language) DO UPDATE SET count = count + 1`,
  )
  const read = database.prepare(
    `SELECT day, source, language, hash, purposes, sum(count) AS count FROM receipt WHERE day BETWEEN ? AND ?
     GROUP BY day, source, language, hash, purposes ORDER BY day`,
  )
  const applied = prepareApplied(database)
  const countOnce = (receipt: ConsentReceipt, origin?: Origin) => {
    if (origin && !applied.isFirst(origin)) return
    const { day, site, hash, purposes, source, language } = receipt
    const sorted = Object.fromEntries(Object.entries(purposes).sort(([a], [b]) => (a < b ? -1 : 1)))
    count.run(day, site, hash, JSON.stringify(sorted), source, language)
  }
  return {
    countReceipt: (receipt, origin) => inTransaction(database, () => countOnce(receipt, origin)),
    receipts: (from, to) =>
      (read.all(from, to) as (Omit<ReceiptCount, 'purposes'> & { purposes: string })[]).map((row) => ({
        ...row,
        purposes: JSON.parse(row.purposes) as ConsentReceipt['purposes'],
      })),
  }
}
