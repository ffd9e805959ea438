import type { InAreaUnit } from '../area-unit.ts'
import { COLOURS, STATUS_COLOURS } from '../design/tokens.ts'
import { areaStatuses } from './areas.ts'
import type { Figure, FigureWords } from './figure.ts'
import { type Brush, type Drawing, write } from './picture.ts'
import type { Month } from './series.ts'
import { axisRoom, type Layer, layerPath, placeLabels, scales } from './stack.ts'
import type { Stop } from './stops.ts'
import { tickText } from './tick-text.ts'
import { areaNames, chart, page } from './words.ts'

/** The chart month by month; months to come say so. */
export function chartFigure(
  months: readonly Month[],
  stops: readonly Stop[],
  { name, title, subtitle, say, area }: FigureWords,
): Figure {
  const columns = ['delivered', ...areaStatuses] as const
  return {
    name,
    title,
    subtitle,
    columns: [
      say(chart.month),
      ...columns.map((status) => `${say(areaNames[status])}, ${area.name}`),
      say(page.planned),
    ],
    rows: stops.map((stop, index) => {
      const areas = months[index]?.areas
      return {
        cells: [
          stop.month,
          ...columns.map((status) => area.value(areas?.[status] ?? null)),
          stop.isPlanned ? say(page.planned) : '',
        ],
      }
    }),
  }
}

/** The same chart on a canvas. */
export function chartDrawing(
  layers: readonly Layer[],
  stops: readonly Stop[],
  index: number,
  nameOf: (layer: Layer) => string,
  area: InAreaUnit,
): Drawing {
  const heightPx = 420
  return {
    heightPx,
    draw(brush: Brush, widthPx: number) {
      const { canvas, theme } = brush
      const highest = Math.max(0, ...(layers.at(-1)?.to ?? []))
      const left = 10 + axisRoom(highest, (tick) => tickText(tick, area))
      const frame = { width: widthPx, height: heightPx, left, right: 180, top: 8, bottom: 26 }
      const scale = scales(frame, stops.length, highest)
      for (const tick of scale.ticks) {
        canvas.fillStyle = COLOURS[theme].line
        canvas.fillRect(frame.left, scale.y(tick), widthPx - frame.left - frame.right, 1)
        write(brush, tickText(tick, area), frame.left - 8, scale.y(tick) + 4, {
          align: 'right',
          size: 11,
        })
      }
      for (const layer of layers) {
        const outline = new Path2D(layerPath(layer, scale))
        canvas.fillStyle = brush.fill(layer.status)
        canvas.fill(outline)
        canvas.strokeStyle = STATUS_COLOURS[theme][layer.status].text
        canvas.setLineDash(layer.status === 'promised' ? [5, 3] : [])
        canvas.stroke(outline)
      }
      canvas.setLineDash([])
      for (const [at, { month }] of stops.entries())
        if (/-(01|07)$/.test(month))
          write(brush, month, scale.x(at), heightPx - 6, { align: 'center', size: 11 })
      canvas.fillStyle = COLOURS[theme].ink
      canvas.fillRect(scale.x(index), frame.top, 1.5, heightPx - frame.top - frame.bottom)
      const height = (layer: Layer) => (layer.to[index] ?? 0) - (layer.from[index] ?? 0)
      const told = layers.filter((layer) => height(layer) > 0)
      const middle = (layer: Layer) => scale.y(((layer.from.at(-1) ?? 0) + (layer.to.at(-1) ?? 0)) / 2)
      const labels = placeLabels(
        told.map((layer) => ({ id: layer.id, y: middle(layer) })),
        36,
        0,
        heightPx - frame.bottom + 8,
      )
      for (const { id, y } of labels) {
        const layer = told.find((each) => each.id === id)
        if (!layer) continue
        const x = widthPx - frame.right + 10
        write(brush, nameOf(layer), x, y - 2, {
          isStrong: true,
          colour: STATUS_COLOURS[theme][layer.status].text,
        })
        write(brush, area.number(height(layer)), x, y + 14)
      }
    },
  }
}
