import { hongqiaoGrid } from '../cluster-grids.ts'
import { areaOf, type ClusterDrawing } from './cluster-drawing.ts'
import { type MapLine, major, minor, river } from './map-line.ts'
import { hongqiaoParcels } from './parcel-blocks.ts'

/**
 * The lines that the plan names as bounds. The plan bounds the cluster in the north by Zhujian Road *and* the Luojia
 * inlet and in the east by Jinhui Road *and* Lianyou Road; drawn here as a step in the north-east corner.
 */
const bounds: MapLine[] = [
  major('hq-beiqing', '北青公路', 'Beiqing Rd', [
    [-2800, 30],
    [-1000, 8],
    [0, 0],
    [760, -3],
    [1500, 0],
    [2600, 14],
    [3800, 60],
  ]),
  major('hq-jinhui', '金辉路', 'Jinhui Rd', [
    [1500, -2400],
    [1500, 0],
    [1503, 410],
    [1500, 803],
    [1494, 2600],
  ]),
  river('hq-luojia', '罗家港', 'Luojia Inlet', 24, [
    [-1500, 962],
    [-420, 950],
    [420, 940],
    [680, 932],
    [800, 918],
    [900, 886],
    [976, 842],
    [1012, 816],
    [1045, 803],
    [1270, 806],
    [1500, 803],
    [2300, 830],
    [3800, 905],
  ]),
  major('hq-lianyou', '联友路', 'Lianyou Rd', [
    [1052, -2400],
    [1045, 0],
    [1045, 803],
    [1045, 889],
    [1038, 2600],
  ]),
  major('hq-zhujian', '朱建路', 'Zhujian Rd', [
    [-1100, 905],
    [0, 889],
    [520, 891],
    [1045, 889],
  ]),
  major('hq-qingqiujiang', '青虬江路', 'Qingqiujiang Rd', [
    [6, -2400],
    [0, 0],
    [-3, 450],
    [0, 889],
    [-8, 2600],
  ]),
]

const named: MapLine[] = [
  major('hq-jinguang', '金光路', 'Jinguang Rd', [
    [536, -1360],
    [532, -3],
    [530, 891],
    [524, 2600],
  ]),
  river('hq-qingqiu', '青虬江', 'Qingqiu River', 34, [
    [-70, -2800],
    [-62, -300],
    [-66, 450],
    [-60, 1300],
    [-90, 3000],
  ]),
]

/** Unnamed streets: a plausible quiet grid, so that scale and direction read. */
const streets: MapLine[] = [
  minor('hq-n-300', [
    [304, -1360],
    [300, 0],
    [298, 889],
    [296, 1140],
  ]),
  minor('hq-n-1330', [
    [1334, -1360],
    [1330, 0],
    [1328, 520],
  ]),
  ...[-1100, -820, -560, -290, 1800, 2080, 2360, 2640].map((u) => street(u, 'v', -1360, 1960)),
  minor('hq-e-west', [
    [-1100, 526],
    [0, 522],
    [530, 520],
  ]),
  minor('hq-e-west-low', [
    [300, 250],
    [530, 250],
  ]),
  minor('hq-e-east', [
    [1045, 522],
    [1500, 524],
    [2640, 540],
  ]),
  ...[-260, -540, -800, -1080, -1360].map((v) => street(v, 'u', -1100, 2640)),
  ...[1140, 1400, 1680, 1960].map((v) => street(v, 'u', -1100, 2640)),
  street(270, 'u', -1100, -3),
  minor('hq-e-270-east', [
    [1500, 270],
    [2640, 280],
  ]),
]

export const hongqiaoDrawing: ClusterDrawing = {
  id: 'hongqiao',
  grid: hongqiaoGrid,
  errorM: 900,
  geometryType: 'MultiPolygon',
  boundary: [
    { side: 'south', lineId: 'hq-beiqing', from: [0, 0], to: [1500, 0] },
    { side: 'east', lineId: 'hq-jinhui', from: [1500, 0], to: [1500, 803] },
    { side: 'north', lineId: 'hq-luojia', from: [1500, 803], to: [1045, 803] },
    { side: 'east', lineId: 'hq-lianyou', from: [1045, 803], to: [1045, 889] },
    { side: 'north', lineId: 'hq-zhujian', from: [1045, 889], to: [0, 889] },
    { side: 'west', lineId: 'hq-qingqiujiang', from: [0, 889], to: [0, 0] },
  ],
  lines: [...bounds, ...named, ...streets],
  areas: [
    areaOf(
      'hq-medical-centre',
      'campus',
      { u: 552, v: 22, widthM: 470, depthM: 770 },
      { zh: '新虹桥国际医学中心', en: 'New Hongqiao International Medical Center' },
    ),
    areaOf('hq-green-west', 'green', { u: -272, v: 290, widthM: 186, depthM: 216 }),
    areaOf('hq-green-north', 'green', { u: 1062, v: 906, widthM: 420, depthM: 220 }),
    areaOf('hq-green-south', 'green', { u: 322, v: -246, widthM: 196, depthM: 226 }),
    areaOf('hq-green-east', 'green', { u: 1820, v: 560, widthM: 246, depthM: 230 }),
    areaOf('hq-green-south-east', 'green', { u: 1520, v: -524, widthM: 264, depthM: 250 }),
  ],
  parcels: hongqiaoParcels,
  builtUp: { from: [-1080, -1060], to: [2620, 1660] },
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
  return minor(`hq-${along}${at}`, points)
}
