import type { Status } from '../design/tokens.ts'

/** A part of a bar, in the unit of the table. */
export interface BarPart {
  status: Status
  value: number
}

export type CellValue = string | number | null

/** What a panel shows as a table: for readers, for CSV, and for a picture. Null cells are unknown. */
export interface Figure {
  /** Name of the file, in letters that every system takes. */
  name: string
  title: string
  /** What is measured, with its unit and day. */
  subtitle: string
  columns: readonly string[]
  rows: readonly { cells: readonly CellValue[]; bar?: readonly BarPart[]; isStrong?: boolean }[]
  /** Full width of the bars. */
  barMax?: number
  note?: string
}
