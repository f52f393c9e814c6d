import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** One visit of the UCI online shoppers (Sakar et al. 2018, doi 10.1007/s00521-018-3523-0), numbers as numbers. */
export function readShoppers(file) {
  const rows = parse(readFileSync(file, 'utf8'), { columns: true, skip_empty_lines: true })
  return rows.map((row, i) => ({
    id: `shopper-${i}`,
    pages: {
      account: { views: Number(row.Administrative), seconds: Number(row.Administrative_Duration) },
      info: { views: Number(row.Informational), seconds: Number(row.Informational_Duration) },
      product: { views: Number(row.ProductRelated), seconds: Number(row.ProductRelated_Duration) },
    },
    pageValues: Number(row.PageValues),
    bounceRates: Number(row.BounceRates),
    exitRates: Number(row.ExitRates),
    month: row.Month,
    isNew: row.VisitorType === 'New_Visitor',
    bought: /^true$/i.test(row.Revenue),
  }))
}
