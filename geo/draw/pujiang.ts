import { pujiangGrid } from '../cluster-grids.ts'
import { areaOf, type ClusterDrawing } from './cluster-drawing.ts'
import { type MapLine, major, minor, river } from './map-line.ts'
import { pujiangParcels } from './parcel-blocks.ts'

/** How far streets run beyond the cluster, in metres from its corner. */
const west = -3400
const east = 3200
const south = -3000
const north = 3400

/** The lines that the plan names as bounds: vertices on the boundary are written once, here. */
const bounds: MapLine[] = [
  major('pj-chenhang', '陈行公路', 'Chenhang Rd', [
    [west, 900],
    [-1978, 930],
    [0, 969],
    [710, 971],
    [1420, 969],
    [east, 930],
  ]),
  major('pj-jiangyue', '江月路', 'Jiangyue Rd', [
    [west, 420],
    [-1958, 289],
    [-1000, 112],
    [-420, 42],
    [0, 28],
    [400, 25],
    [440, 20],
    [480, 9],
    [520, 0],
    [1420, 0],
    [1900, -12],
    [east, -60],
  ]),
  river('pj-youyi', '友谊河', 'Youyi River', 26, [
    [west, -130],
    [-1200, -56],
    [-500, -18],
    [0, 0],
    [380, -2],
    [520, 0],
    [552, -8],
    [584, -26],
    [620, -40],
    [680, -46],
    [1420, -50],
    [1492, -52],
  ]),
  river('pj-sanlu-river', '三鲁河', 'Sanlu River', 40, [
    [1330, north],
    [1352, 2200],
    [1408, 1300],
    [1420, 969],
    [1427, 800],
    [1424, 620],
    [1420, 430],
    [1428, 396],
    [1444, 356],
    [1462, 306],
    [1476, 244],
    [1486, 160],
    [1492, -52],
    [1520, -1000],
    [1600, south],
  ]),
  {
    id: 'pj-qiyate',
    kind: 'limit',
    name: { zh: '奇亚特园区边界', en: 'Edge of the Qiyate park' },
    class: 'minor',
    widthM: 0,
    points: [
      [1420, 430],
      [1420, 0],
    ],
  },
  major('pj-xinren', '新仁路', 'Xinren Rd', [
    [0, 488],
    [0, 0],
    [12, -870],
    [40, south],
  ]),
  major('pj-sanlu-road', '三鲁公路', 'Sanlu Rd', [
    [-60, north],
    [-30, 2000],
    [0, 969],
    [-4, 730],
    [0, 488],
    [-12, 460],
    [-36, 428],
    [-96, 368],
    [-190, 268],
    [-232, 204],
    [-262, 120],
    [-282, 20],
    [-294, -80],
    [-330, -870],
    [-420, south],
  ]),
]

/** Named roads farther out. Puxing Road runs under the stations of line 8. */
const named: MapLine[] = [
  major('pj-puxing', '浦星公路', 'Puxing Rd', [
    [-2010, north],
    [-1978, 1658],
    [-1958, 289],
    [-1919, -870],
    [-1953, -2275],
    [-1960, south],
  ]),
  major('pj-lianhang', '联航路', 'Lianhang Rd', [
    [west, -880],
    [-1919, -870],
    [-330, -870],
    [12, -870],
    [1516, -868],
    [east, -880],
  ]),
  major('pj-shendu', '沈杜公路', 'Shendu Rd', [
    [west, -2300],
    [-1953, -2275],
    [0, -2260],
    [east, -2240],
  ]),
]

/** Unnamed streets: a plausible quiet grid, so that scale and direction read. */
const streets: MapLine[] = [
  minor('pj-s-470', [
    [470, 2640],
    [470, 969],
    [470, 12],
    [476, -870],
    [486, -2260],
  ]),
  minor('pj-s-940', [
    [930, 2640],
    [940, 971],
    [940, 488],
  ]),
  minor('pj-s-960', [
    [960, 0],
    [966, -870],
    [980, -2260],
  ]),
  ...[-2900, -2440, -1560, -1180, -800].map((u) => street(u, 'v', -2250, 2640)),
  ...[1760, 2180, 2620, 3020].map((u) => street(u, 'v', -2250, 2640)),
  minor('pj-w-380', [
    [-400, 2640],
    [-400, 40],
  ]),
  minor('pj-e-718', [
    [-2440, 700],
    [0, 718],
    [1420, 718],
    [2620, 700],
  ]),
  minor('pj-e-488', [
    [-2440, 476],
    [0, 488],
    [1420, 488],
    [2620, 470],
  ]),
  minor('pj-e-228', [
    [470, 158],
    [1420, 158],
  ]),
  ...[1240, 1520, 1860, 2240, 2640].map((v) => street(v, 'u', -2900, 3020)),
  ...[-310, -590, -1180, -1520, -1880].map((v) => street(v, 'u', -2900, 3020)),
]

export const pujiangDrawing: ClusterDrawing = {
  id: 'pujiang',
  grid: pujiangGrid,
  errorM: 600,
  geometryType: 'Polygon',
  boundary: [
    { side: 'south', lineId: 'pj-youyi', from: [0, 0], to: [520, 0] },
    { side: 'south', lineId: 'pj-jiangyue', from: [520, 0], to: [1420, 0] },
    { side: 'east', lineId: 'pj-qiyate', from: [1420, 0], to: [1420, 430] },
    { side: 'east', lineId: 'pj-sanlu-river', from: [1420, 430], to: [1420, 969] },
    { side: 'north', lineId: 'pj-chenhang', from: [1420, 969], to: [0, 969] },
    { side: 'west', lineId: 'pj-sanlu-road', from: [0, 969], to: [0, 488] },
    { side: 'west', lineId: 'pj-xinren', from: [0, 488], to: [0, 0] },
  ],
  lines: [...bounds, ...named, ...streets],
  areas: [
    areaOf('pj-green-north', 'green', { u: 490, v: 1002, widthM: 424, depthM: 222 }),
    areaOf('pj-green-west', 'green', { u: -380, v: 740, widthM: 356, depthM: 160 }),
    areaOf('pj-green-river', 'green', { u: 1440, v: 500, widthM: 70, depthM: 205 }),
    areaOf('pj-green-south', 'green', { u: 980, v: -292, widthM: 380, depthM: 210 }),
    areaOf('pj-green-far-north', 'green', { u: -380, v: 1540, widthM: 820, depthM: 300 }),
    areaOf('pj-green-south-west', 'green', { u: -1160, v: -860, widthM: 340, depthM: 250 }),
  ],
  parcels: pujiangParcels,
  builtUp: { from: [-1150, -860], to: [2600, 1850] },
}

function street(at: number, along: 'u' | 'v', from: number, to: number): MapLine {
  const points =
    along === 'v'
      ? ([
          [at, from],
          [at, to],
        ] as const)
      : ([
          [from, at],
          [to, at],
        ] as const)
  return minor(`pj-${along}${at}`, points)
}
