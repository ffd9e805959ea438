import { COLOURS, STATUS_COLOURS, type Status, type Theme } from '../design/tokens.ts'
import type { CellValue } from '../files/csv.ts'
import { formatNumber } from '../format.ts'
import { inkOf, patternImage } from '../map/patterns.ts'
import type { BarPart, Figure } from './figure.ts'

/** Draws a chart in the place of the table; its origin is the left top, and it knows its height. */
export interface Drawing {
  heightPx: number
  draw: (brush: Brush, widthPx: number) => void
}

/** A canvas with the colours of the theme. */
export interface Brush {
  canvas: CanvasRenderingContext2D
  theme: Theme
  fill: (status: Status) => CanvasPattern | string
}

const ratio = 2
const width = 960
const margin = 24
const rowPx = 24
const barPx = 200
const family =
  '-apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif'

/** A panel as a PNG for slides: title, measure, and the chart or the table with its bars. */
export async function pictureOf(figure: Figure, theme: Theme, drawing?: Drawing): Promise<Blob> {
  const body = drawing?.heightPx ?? (figure.rows.length + 1) * rowPx
  const height = margin * 2 + 52 + body + (figure.note ? 28 : 0)
  const element = document.createElement('canvas')
  element.width = width * ratio
  element.height = height * ratio
  const canvas = element.getContext('2d')
  if (canvas === null) throw new Error('this browser draws no canvas')
  canvas.scale(ratio, ratio)
  const colours = COLOURS[theme]
  canvas.fillStyle = colours.paper
  canvas.fillRect(0, 0, width, height)
  canvas.translate(margin, margin)
  const brush: Brush = { canvas, theme, fill: (status) => fillOf(canvas, theme, status) }
  write(brush, figure.title, 0, 16, { size: 18, isStrong: true })
  write(brush, figure.subtitle, 0, 38, { colour: colours.ink2 })
  canvas.translate(0, 52)
  if (drawing) drawing.draw(brush, width - 2 * margin)
  else drawTable(brush, figure)
  if (figure.note) write(brush, figure.note, 0, body + 20, { colour: colours.ink2 })
  return new Promise((resolve, reject) =>
    element.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))),
      'image/png',
    ),
  )
}

interface Hand {
  size?: number
  isStrong?: boolean
  colour?: string
  align?: CanvasTextAlign
}

export function write({ canvas, theme }: Brush, text: string, x: number, y: number, hand: Hand = {}): void {
  canvas.font = `${hand.isStrong ? 600 : 400} ${hand.size ?? 13}px ${family}`
  canvas.fillStyle = hand.colour ?? COLOURS[theme].ink
  canvas.textAlign = hand.align ?? 'left'
  canvas.fillText(text, x, y)
}

function fillOf(canvas: CanvasRenderingContext2D, theme: Theme, status: Status): CanvasPattern | string {
  const ink = inkOf(theme, status)
  if (ink.pattern.kind === 'solid') return ink.ground
  const { width: tileWidth, height: tileHeight, data } = patternImage(ink, ratio)
  const tile = new OffscreenCanvas(tileWidth, tileHeight)
  const image = new ImageData(tileWidth, tileHeight)
  image.data.set(data)
  tile.getContext('2d')?.putImageData(image, 0, 0)
  const pattern = canvas.createPattern(tile, 'repeat')
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio))
  return pattern ?? ink.ground
}

function drawTable(brush: Brush, { columns, rows, barMax }: Figure): void {
  const { canvas, theme } = brush
  const hasBars = rows.some(({ bar }) => bar)
  const room = width - 2 * margin - (hasBars ? barPx + 16 : 0)
  const first = Math.max(160, room - (columns.length - 1) * 104)
  const right = (column: number) => first + ((room - first) / Math.max(1, columns.length - 1)) * column
  const line = (cells: readonly CellValue[], y: number, hand: Hand) => {
    for (const [column, cell] of cells.entries()) {
      const text = typeof cell === 'number' ? formatNumber(cell, 3) : (cell ?? '–')
      if (column === 0) write(brush, text, 0, y, hand)
      else write(brush, text, right(column), y, { ...hand, align: 'right' })
    }
  }
  line(columns, 16, { size: 12, colour: COLOURS[theme].ink2 })
  for (const [index, { cells, bar, isStrong = false }] of rows.entries()) {
    const top = (index + 1) * rowPx
    canvas.fillStyle = COLOURS[theme].line
    canvas.fillRect(0, top, width - 2 * margin, 1)
    line(cells, top + 17, { isStrong })
    if (bar) drawBar(brush, bar, { x: room + 16, y: top + 6, full: barMax ?? sumOf(bar) })
  }
}

const sumOf = (parts: readonly BarPart[]): number => parts.reduce((sum, { value }) => sum + value, 0)

function drawBar(
  { canvas, theme, fill }: Brush,
  parts: readonly BarPart[],
  { x, y, full }: { x: number; y: number; full: number },
): void {
  canvas.fillStyle = COLOURS[theme].wash2
  canvas.fillRect(x, y, barPx, 12)
  let at = x
  for (const { status, value } of parts) {
    const length = full > 0 ? (value / full) * barPx : 0
    canvas.fillStyle = fill(status)
    canvas.fillRect(at, y, length, 12)
    canvas.strokeStyle = STATUS_COLOURS[theme][status].text
    if (length > 1) canvas.strokeRect(at + 0.5, y + 0.5, length - 1, 11)
    at += length
  }
}
