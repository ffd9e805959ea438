import type { Cell, SheetData } from 'write-excel-file/node'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type Value = string | number | null

/** A sheet of values; the rows of `heads` are the heads of tables. */
export interface Sheet {
  name: string
  rows: Value[][]
  heads: number[]
}

/** The packer is loaded with the first workbook. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  return writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: cellsOf(sheet),
      columns: widthsOf(sheet),
    })),
  ).toBuffer()
}

const cellsOf = ({ rows, heads }: Sheet): SheetData =>
  rows.map((row, index) => row.map((value) => cellOf(value, heads.includes(index))))

/** Text is written as text: with the type given, a cell that begins with `=` is no formula. */
function cellOf(value: Value, isHead: boolean): Cell {
  if (value === null || value === '') return null
  const style = isHead ? ({ fontWeight: 'bold' } as const) : {}
  return typeof value === 'number'
    ? { value, type: Number, ...style }
    : { value, type: String, wrap: !isHead, alignVertical: 'top', ...style }
}

/** In characters, wide ones counted twice; the rows above a table may run on. */
function widthsOf({ rows, heads }: Sheet): { width: number }[] {
  const below = rows.slice(heads.at(-1) ?? 0)
  const columns = Math.max(...below.map((row) => row.length))
  return Array.from({ length: columns }, (_, column) => ({
    width: Math.min(60, Math.max(8, ...below.map((row) => lengthOf(row[column] ?? null) + 2))),
  }))
}

const lengthOf = (value: Value): number =>
  value === null ? 0 : [...String(value)].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)
