import type { Status } from '../design/tokens.ts'
import type { ColourBy, Locale, MapCluster } from './types.ts'

type Use = NonNullable<MapCluster['publishedFigures'][number]['use']>

/** Words on and around the map. */
export interface MapText {
  /** Accessible name of the map, with what it can do from the keyboard. */
  title: string
  colourBy: string
  colourings: Record<ColourBy, string>
  zoomIn: string
  zoomOut: string
  fitCluster: string
  fitAll: string
  legend: string
  statuses: Record<Status, string>
  uses: Record<Use, string>
  indicative: string
  surveyed: string
  illustrative: string
  illustrativeNote: string
  plateUnknown: string
  loadTitle: string
  loadUnknown: string
  beacons: string
  /** North, north-east, … clockwise. */
  directions: readonly string[]
  reserve: string
  problem: string
  basemapUnreachable: string
  review: (number: string) => string
  reviewMissing: string
  /** What a corner of a drawn area does, by its number from 1. */
  corner: (n: number) => string
  splitSide: (n: number) => string
}

const zh: MapText = {
  title: '地图。方向键平移，加减号缩放，1 2 3 切换着色',
  colourBy: '着色',
  colourings: { status: '按状态', zoning: '按用地', load: '按荷载' },
  zoomIn: '放大',
  zoomOut: '缩小',
  fitCluster: '本片区全貌',
  fitAll: '两个片区全貌',
  legend: '图例',
  statuses: {
    available: '可用',
    to_confirm: '待确认',
    held: '锁定',
    committed: '已签约',
    promised: '承诺交付',
    reserve: '储备用地',
  },
  uses: {
    industrial: '工业',
    rnd: '研发',
    office: '商办',
    exhibition: '展示',
    warehouse: '仓储',
    land: '土地',
  },
  indicative: '示意边界',
  surveyed: '实测边界',
  illustrative: '示例',
  illustrativeNote: '公布总量的示意拆分',
  plateUnknown: '用地未知',
  loadTitle: '最大楼面荷载 kN/m²',
  loadUnknown: '未知',
  beacons: '视野之外',
  directions: ['正北', '东北', '正东', '东南', '正南', '西南', '正西', '西北'],
  reserve: '储备用地',
  problem: '地图无法显示：此浏览器没有可用的 WebGL。列表仍可使用。',
  basemapUnreachable: '外部底图连不上，现在显示内置底图',
  review: (number) => `审图号：${number}`,
  reviewMissing: '审图号未提供',
  corner: (n) => `角点 ${n}：拖动或按方向键移动，Delete 去掉`,
  splitSide: (n) => `在第 ${n} 边加一个角点`,
}

const en: MapText = {
  title: 'Map. Arrow keys move, plus and minus zoom, 1 2 3 change the colouring',
  colourBy: 'Colour by',
  colourings: { status: 'Status', zoning: 'Zoning', load: 'Floor load' },
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fitCluster: 'Fit this cluster',
  fitAll: 'Fit both clusters',
  legend: 'Legend',
  statuses: {
    available: 'Available',
    to_confirm: 'To confirm',
    held: 'Held',
    committed: 'Committed',
    promised: 'Promised',
    reserve: 'Land reserve',
  },
  uses: {
    industrial: 'Industrial',
    rnd: 'R&D',
    office: 'Office',
    exhibition: 'Exhibition',
    warehouse: 'Warehouse',
    land: 'Land',
  },
  indicative: 'Indicative boundary',
  surveyed: 'Surveyed boundary',
  illustrative: 'Illustrative',
  illustrativeNote: 'breakdown of published totals',
  plateUnknown: 'Zoning unknown',
  loadTitle: 'Highest floor load, kN/m²',
  loadUnknown: 'Unknown',
  beacons: 'Out of view',
  directions: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
  reserve: 'reserve',
  problem: 'The map cannot be shown: this browser has no WebGL. The list still works.',
  basemapUnreachable: 'The outside basemap cannot be reached; this is the built-in one',
  review: (number) => `Map review no. ${number}`,
  reviewMissing: 'map review number not given',
  corner: (n) => `Corner ${n}: drag or use the arrow keys, Delete takes it away`,
  splitSide: (n) => `Add a corner on side ${n}`,
}

const TEXT: Record<Locale, MapText> = { zh, en }

export const mapText = (locale: Locale): MapText => TEXT[locale]
