import type { Entries } from '../meaning.ts'

export const attributeWords: Entries = [
  [
    { is: 'flag', key: 'industrialDrain' },
    '工业排水|生产排水|排污口|排污管|污水管|污水排放口|工业废水排放|industrial drain|industrial drainage|process drain|process drainage|floor drain|floor drains',
  ],
  [
    { is: 'flag', key: 'exhaustShaft' },
    '排风井|排风|排风管井|排风管道|排气井|排气管道|废气管道|废气排放口|排烟井|exhaust|exhaust shaft|exhaust shafts|exhaust duct|exhaust ducts|fume exhaust',
  ],
  [
    { is: 'flag', key: 'hazardousWasteRoom' },
    '危废间|危废房|危废暂存间|危废暂存|危废仓库|危废库|hazardous waste room|hazardous-waste room|hazardous waste storage|hazwaste room',
  ],
  [
    { is: 'flag', key: 'hazardousStore' },
    '危化品库|危化品仓库|危化库|危化品仓|危险品库|危险品仓库|防爆库|甲类库|甲类仓库|甲类仓|hazardous goods store|hazardous-goods store|dangerous goods store|chemical store',
  ],
  [
    { is: 'flag', key: 'radiationShielding' },
    '辐射屏蔽|屏蔽|屏蔽室|屏蔽房|射线屏蔽|铅房|radiation shielding|shielding|shielded room|lead-lined room',
  ],
  [
    { is: 'flag', key: 'dualPower' },
    '双回路|双回路供电|双电源|双路供电|双路电|dual power|dual power supply|dual feed|two power feeds|redundant power',
  ],
  [
    { is: 'flag', key: 'wholeFloor' },
    '整层|整层租|整层的|独立一层|whole floor|entire floor|full floor|a whole floor',
  ],
  [
    { is: 'flag', key: 'groundFloor' },
    '一楼|一层|首层|底层|底楼|1楼|1层|1f|ground floor|ground-floor|first floor|ground level',
  ],
  [{ is: 'fire', category: 'A' }, '甲类|甲类厂房|fire category a|category a fire'],
  [{ is: 'fire', category: 'B' }, '乙类|乙类厂房|fire category b|category b fire'],
  [{ is: 'fire', category: 'C' }, '丙类|丙级消防|fire category c|category c fire|丙一类|丙二类'],
  [{ is: 'fire', category: 'D' }, '丁类|fire category d|category d fire'],
  [{ is: 'fire', category: 'E' }, '戊类|fire category e|category e fire'],
  [{ is: 'vibration', class: 'VC-A' }, 'vc-a|vca|vc a'],
  [{ is: 'vibration', class: 'VC-B' }, 'vc-b|vcb|vc b'],
  [{ is: 'vibration', class: 'VC-C' }, 'vc-c|vcc|vc c'],
  [{ is: 'vibration', class: 'VC-D' }, 'vc-d|vcd|vc d'],
  [{ is: 'vibration', class: 'VC-E' }, 'vc-e|vce|vc e'],
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
