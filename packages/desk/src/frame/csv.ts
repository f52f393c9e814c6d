export type Cell = string | number | null

/** A cell that begins so would run as a formula in a spreadsheet. https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r]/

/** RFC 4180, with figures as the report has them: a point before decimals, nothing where a figure is withheld. */
export function csvOf(rows: Cell[][]): string {
  const text = (cell: Cell): string => {
    if (cell === null) return ''
    if (typeof cell === 'number') return String(cell)
    const safe = FORMULA.test(cell) ? `'${cell}` : cell
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return rows.map((row) => `${row.map(text).join(',')}\r\n`).join('')
}
