import { classNames, flagNames } from '../../../attributes/attributes.ts'
import { classPhrases, flagPhrases } from '../../../attributes/labels.ts'
import type { Entries } from '../meaning.ts'

export const attributeWords: Entries = [
  ...flagNames.map((field) => [{ is: 'wish', field, value: true }, flagPhrases[field]] as const),
  ...classNames.flatMap((field) =>
    Object.entries(classPhrases[field]).map(
      ([value, phrases]) => [{ is: 'wish', field, value }, phrases] as const,
    ),
  ),
  [{ is: 'cleanroom', iso: 5, note: true }, '百级|100级|一百级|class 100'],
  [{ is: 'cleanroom', iso: 6, note: true }, '千级|1000级|一千级|class 1000|class 1,000'],
  [{ is: 'cleanroom', iso: 7, note: true }, '万级|1万级|一万级|10000级|class 10000|class 10,000'],
  [{ is: 'cleanroom', iso: 8, note: true }, '十万级|10万级|100000级|class 100000|class 100,000'],
  [
    { is: 'cleanroom_unclear' },
    '三十万级|30万级|300000级|class 300000|class 300,000|gmp a级|gmp b级|gmp c级|gmp d级|gmp-c|gmp-d|gmp c|gmp d|gmp grade c|gmp grade d|' +
      'grade c|grade d|c级洁净|d级洁净|c级区|d级区|b级区|局部百级',
  ],
  [{ is: 'iso' }, 'iso|iso class|iso-|iso 14644 class|iso 14644-1 class|iso级'],
  [
    { is: 'subject', of: 'cleanroom' },
    '洁净|洁净度|洁净级别|洁净等级|洁净室|洁净间|洁净区|净化|净化间|净化级别|无尘|无尘室|无菌|gmp|cleanroom|cleanrooms|clean room|clean rooms|clean-room',
  ],
  [{ is: 'subject', of: 'area' }, '面积|建筑面积|使用面积|建面|floor area|area|gfa|space of|space'],
  [
    { is: 'subject', of: 'clear_height' },
    '净高|净空|梁下净高|梁底净高|梁下|净层高|clear height|headroom|clear heights|clear ceiling height|clear of beams|clear',
  ],
  [
    { is: 'subject', of: 'storey_height' },
    '层高|挑高|高度|storey height|story height|floor-to-floor height|floor to floor height|floor height|ceiling height|ceiling|ceilings|height',
  ],
  [
    { is: 'subject', of: 'floor_load' },
    '荷载|承重|荷重|楼面荷载|楼板荷载|楼板承重|地面荷载|地面承重|地坪承重|活荷载|楼面承重|载重|承载|floor load|floor loads|floor loading|load capacity|floor load capacity|load-bearing|load bearing|loading',
  ],
  [
    { is: 'subject', of: 'power' },
    '用电|电力|电|电容|用电量|用电容量|电容量|配电|供电|变压器|电量|electric power|electricity|power|power supply|electrical capacity|transformer|power capacity',
  ],
  [
    { is: 'subject', of: 'freight_lift' },
    '货梯|载货电梯|货运电梯|货用电梯|freight lift|freight lifts|goods lift|goods lifts|freight elevator|freight elevators|cargo lift|cargo lifts|service lift',
  ],
  [{ is: 'subject', of: 'column_grid' }, '柱网|柱距|柱间距|column grid|column spacing|column grids|columns'],
  [
    { is: 'subject', of: 'rent' },
    '租金|预算|月租|月租金|日租|日租金|毛租|毛租金|净租|租金预算|房租|租金单价|单价|rent|rents|gross rent|rental|rent budget|rental budget|budget',
  ],
]
