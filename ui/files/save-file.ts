import { csvOf, type Table } from './csv.ts'

/** Hands a file to the reader's downloads. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers begin the download after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** @param name of the file, without its ending */
export const saveCsv = (name: string, table: Table): void =>
  saveFile(`${name}.csv`, new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }))
