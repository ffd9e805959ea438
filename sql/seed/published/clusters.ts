import type { ClusterTable } from '../../tables.ts'
import type { Seed } from './row.ts'

/** The seeder takes the boundary from geo/boundaries.geojson. */
export type ClusterSeed = Omit<Seed<ClusterTable>, 'boundary'>

/**
 * Both clusters in the words of the plan. The maps of its annexes are blank in the published text, so the boundaries are
 * drawn from the four bounds; the error is that of the roads and rivers as placed from public descriptions.
 */
export const clusters: ClusterSeed[] = [
  {
    id: 'pujiang',
    name_zh: '浦江国际科技城高端医疗器械产业集聚区',
    name_en: 'Pujiang International Science and Technology City high-end medical device cluster',
    planned_area_km2: 1.38,
    bounds_text_zh: '东至奇亚特园区边界、三鲁河，西至新仁路、三鲁公路，南至友谊河、江月路，北至陈行公路',
    bounds_text_en:
      'East to the boundary of the Qiyate park and the Sanlu River; west to Xinren Road and Sanlu Road; ' +
      'south to the Youyi River and Jiangyue Road; north to Chenhang Road',
    positioning_zh: '聚焦“中试转化+高端制造”，重点发展高端体外诊断、高端植介入产品等重制造赛道',
    positioning_en:
      'Focus on “pilot production and high-end manufacturing”; mainly heavy-manufacturing lines such as ' +
      'high-end in-vitro diagnostics and high-end implant and interventional devices',
    carriers: ['国际生命健康城', '先进制造产业基地', '奇亚特园区'],
    tracks: ['heavy'],
    geometry_accuracy: 'indicative',
    boundary_error_m: 600,
    source_id: 'plan-2025-15',
    clause: '三(一)',
  },
  {
    id: 'hongqiao',
    name_zh: '虹桥前湾高端医疗器械产业集聚区',
    name_en: 'Hongqiao Qianwan high-end medical device cluster',
    planned_area_km2: 1.3,
    bounds_text_zh: '东至金辉路、联友路，西至青虬江路，南至北青公路，北至朱建路、罗家港，以及部分零星地块',
    bounds_text_en:
      'East to Jinhui Road and Lianyou Road; west to Qingqiujiang Road; south to Beiqing Road; ' +
      'north to Zhujian Road and the Luojia Inlet; with some scattered plots besides',
    positioning_zh:
      '聚焦“研发+生产+展训+总部”，重点发展脑机接口、高端医美、高端医学影像、高端眼科产品等轻环评赛道',
    positioning_en:
      'Focus on “R&D, production, exhibition and training, and headquarters”; mainly lines with a light ' +
      'environmental impact: brain–computer interfaces, high-end aesthetic devices, high-end medical imaging ' +
      'and high-end ophthalmic devices',
    carriers: ['上海优乐加城市工业园', '威高云行智创园'],
    tracks: ['light'],
    geometry_accuracy: 'indicative',
    boundary_error_m: 900,
    source_id: 'plan-2025-15',
    clause: '三(二)',
  },
]
