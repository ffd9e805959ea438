import type { Entries } from '../meaning.ts'

export const activityWords: Entries = [
  [
    { is: 'activity', use: 'production' },
    '生产|生产线|产线|厂房|标准厂房|生产厂房|工业厂房|车间|生产车间|工厂|生产基地|制造|制造基地|量产|' +
      '组装线|production|manufacturing|factory|plant|workshop|production line|production lines|' +
      'production space|production area|production floor|factory space|manufacturing space|assembly line|assembly lines',
  ],
  [
    { is: 'activity', use: 'pilot' },
    '中试|中试线|中试车间|中试基地|中试平台|小试中试|pilot|pilot line|pilot lines|pilot plant|pilot production|pilot workshop|pilot-scale production',
  ],
  [
    { is: 'activity', use: 'rnd' },
    '研发|研发中心|研发部|研发实验室|研发楼|实验室|理化实验室|实验区|实验|r&d|r & d|rnd|r&d centre|r&d center|r&d space|r&d lab|r&d labs|' +
      'r&d laboratory|research|research and development|lab|labs|laboratory|laboratories|lab space|laboratory space',
  ],
  [
    { is: 'activity', use: 'exhibition_training' },
    '展示|展厅|展示厅|展示区|展训|展训中心|培训|培训中心|培训室|样板间|展示培训|展览|showroom|exhibition|exhibition space|exhibition hall|' +
      'exhibition and training|training|training centre|training center|training room|training rooms|showroom and training|showroom and training centre|showroom and training center|demo centre|demo center',
  ],
  [
    { is: 'activity', use: 'hq_office' },
    '总部|总部办公|办公|办公室|办公楼|办公区|办公场地|办公面积|写字楼|销售总部|行政办公|' +
      'office|offices|office space|headquarters|hq|hq office|head office',
  ],
  [
    { is: 'activity', use: 'warehouse' },
    '仓库|仓储|库房|原料库|成品库|冷库|仓|warehouse|warehousing|storage|storage space|storage area|cold store|cold storage',
  ],
]
