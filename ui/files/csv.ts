export type CellValue = string | number | null

/** Null cells are unknown. */
export interface Table {
  columns: readonly string[]
  rows: readonly { cells: readonly CellValue[] }[]
}

/** A table as CSV: RFC 4180, UTF-8 with a mark for spreadsheets. */
export function csvOf({ columns, rows }: Table): string {
  const lines: (readonly CellValue[])[] = [columns, ...rows.map(({ cells }) => cells)]
  return `\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`
}

/** Text that a spreadsheet would run as a formula is told as text by an apostrophe. */
function cell(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
