/** A byte order mark, by which a spreadsheet reads the file as UTF-8. */
const MARK = '\uFEFF'
/** A cell with such a beginning would be run as a formula. */
const FORMULA = /^[=+\-@\t\r]/
const NEEDS_QUOTES = /[",\r\n]/

/** Writes rows as CSV (RFC 4180) that a spreadsheet shows as text: no cell becomes a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
