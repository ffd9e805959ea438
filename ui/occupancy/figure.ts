import type { Bilingual } from '../../api/contract.ts'
import type { InAreaUnit } from '../area-unit.ts'
import type { Status } from '../design/tokens.ts'
import type { CellValue } from '../files/csv.ts'

/** A part of a bar, in the unit of the table. */
export interface BarPart {
  status: Status
  value: number
}

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

/** How a figure is called, and how its cells are written for one reader. */
export type FigureWords = Pick<Figure, 'name' | 'title' | 'subtitle'> & {
  say: (text: Bilingual) => string
  area: InAreaUnit
}
