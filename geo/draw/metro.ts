import type { Feature, LineString, Point } from 'geojson'
import type { Name } from './map-line.ts'

interface Station {
  name: Name
  /** Longitude and latitude, WGS 84. */
  position: [number, number]
  /** Error of the position in metres. */
  errorM: number
}

/** From two independent public station lists, converted from BD-09: ± 50 m. Minbei Rd is planned: ± 600 m. */
const stations = {
  pujiang: station('浦江镇', 'Pujiang Town', [121.5019, 31.0986]),
  jiangyue: station('江月路', 'Jiangyue Rd', [121.5041, 31.0864]),
  lianhang: station('联航路', 'Lianhang Rd', [121.5062, 31.0761]),
  shendu: station('沈杜公路', 'Shendu Rd', [121.5079, 31.0635]),
  sanlu: station('三鲁公路', 'Sanlu Rd', [121.5193, 31.0574]),
  hongqiao: station('虹桥火车站', 'Hongqiao Railway Station', [121.316, 31.196]),
  terminal2: station('虹桥2号航站楼', 'Hongqiao Airport Terminal 2', [121.3223, 31.1962]),
  zhuguang: station('诸光路', 'Zhuguang Rd', [121.2893, 31.1944]),
  panlong: station('蟠龙路', 'Panlong Rd', [121.275, 31.1891]),
  exhibition: station('国家会展中心', 'National Exhibition Center', [121.2966, 31.1912]),
  jinyun: station('金运路', 'Jinyun Rd', [121.3151, 31.243]),
  minbei: station('闵北路', 'Minbei Rd', [121.297, 31.22], 600),
}

interface MetroLine {
  id: string
  name: Name
  planned: boolean
  stops: Station[]
}

const { pujiang, jiangyue, lianhang, shendu, sanlu } = stations
const { hongqiao, terminal2, zhuguang, panlong, exhibition, jinyun, minbei } = stations

const metroLines: MetroLine[] = [
  line('8', '8 号线', 'Line 8', [pujiang, jiangyue, lianhang, shendu]),
  line('pujiang', '浦江线', 'Pujiang Line', [shendu, sanlu]),
  line('2', '2 号线', 'Line 2', [exhibition, hongqiao, terminal2]),
  line('17', '17 号线', 'Line 17', [panlong, zhuguang, hongqiao]),
  line('13', '13 号线西延伸(规划)', 'Line 13 west extension (planned)', [zhuguang, minbei, jinyun], true),
]

/** The metro around both clusters: straight between stations, for orientation only. */
export function metroFeatures(): Feature<LineString | Point>[] {
  const tracks = metroLines.map(
    ({ id, name, planned, stops }): Feature<LineString> => ({
      type: 'Feature',
      id: `metro-${id}`,
      properties: { kind: 'metro', name, planned, indicative: true },
      geometry: { type: 'LineString', coordinates: stops.map(({ position }) => position) },
    }),
  )
  const points = Object.entries(stations).map(
    ([id, stop]): Feature<Point> => ({
      type: 'Feature',
      id: `station-${id}`,
      properties: {
        kind: 'station',
        name: stop.name,
        lines: metroLines.filter(({ stops }) => stops.includes(stop)).map(({ name }) => name),
        planned: metroLines.filter(({ stops }) => stops.includes(stop)).every(({ planned }) => planned),
        errorM: stop.errorM,
        indicative: true,
      },
      geometry: { type: 'Point', coordinates: stop.position },
    }),
  )
  return [...tracks, ...points]
}

function station(zh: string, en: string, position: [number, number], errorM = 50): Station {
  return { name: { zh, en }, position, errorM }
}

function line(id: string, zh: string, en: string, stops: Station[], planned = false): MetroLine {
  return { id, name: { zh, en }, planned, stops }
}
