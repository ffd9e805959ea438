import type { Entries } from '../meaning.ts'

export const placeWords: Entries = [
  [
    { is: 'cluster', id: 'pujiang' },
    '浦江|浦江镇|浦江高科|浦江高科技园|漕河泾浦江|临港浦江|临港浦江国际科技城|浦江国际科技城|国际生命健康城|奇亚特|奇亚特园区|浦江那边|pujiang|pujiang town|pujiang cluster',
  ],
  [
    { is: 'cluster', id: 'hongqiao' },
    '虹桥|虹桥前湾|前湾|华漕|华漕镇|大虹桥|hongqiao|hongqiao qianwan|qianwan|huacao|hongqiao cluster',
  ],
  [
    { is: 'place', kind: 'hospital' },
    '医院|三甲医院|三甲|大医院|临床医院|hospital|hospitals|a hospital|tertiary hospital',
  ],
  [
    { is: 'place', kind: 'hospital', isNamed: true },
    '新虹桥国际医学中心|国际医学中心|华山医院|华山医院虹桥院区',
  ],
  [
    { is: 'place', kind: 'station' },
    '地铁|地铁站|轨交|轨道交通|高铁站|火车站|metro|metro station|subway|subway station|a metro station|railway station|the metro',
  ],
  [
    { is: 'place', kind: 'station', isNamed: true },
    '虹桥火车站|虹桥枢纽|虹桥高铁站|hongqiao railway station',
  ],
  [{ is: 'place', kind: 'airport' }, '机场|airport|an airport|the airport'],
  [{ is: 'place', kind: 'airport', isNamed: true }, '虹桥机场|浦东机场|hongqiao airport|pudong airport'],
  [
    { is: 'place', kind: 'bonded_zone' },
    '保税区|综保区|综合保税区|保税物流中心|bonded zone|bonded logistics centre|a bonded zone',
  ],
  [
    { is: 'near' },
    '靠近|临近|邻近|离|距|距离|附近|旁边|近|方便去|near|near to|close to|within|next to|nearby|walking distance',
  ],
  [
    { is: 'unrelated' },
    '黄浦江|新虹桥|生产力|不近|最近|生产许可证|生产许可|生产总监|生产负责人|研发总监|研发负责人|研发人员|生产人员|办公软件|生产地址|销售地址|甲方|乙方|丙方',
  ],
]
