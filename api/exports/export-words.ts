import type {
  DeliveryPrecision,
  GeometryAccuracy,
  SpaceKind,
  SpaceStatus,
  SpaceUse,
} from '../../sql/vocabulary.ts'
import type { Bilingual, Cluster } from '../contract.ts'
import { say } from '../matching/words.ts'

type Names<K extends string> = Readonly<Record<K, Bilingual>>

export const clusterNames: Names<Cluster['id']> = {
  pujiang: say('浦江国际科技城', 'Pujiang'),
  hongqiao: say('虹桥前湾', 'Hongqiao Qianwan'),
}

export const kindNames: Names<SpaceKind> = {
  floor: say('整层', 'Floor'),
  unit: say('单元', 'Unit'),
  building: say('整栋', 'Building'),
  lot: say('公布总量', 'Published lot'),
  land: say('土地', 'Land'),
}

export const useNames: Names<SpaceUse> = {
  industrial: say('厂房', 'Industrial'),
  rnd: say('研发楼', 'R&D'),
  office: say('办公', 'Office'),
  exhibition: say('展示', 'Exhibition'),
  warehouse: say('仓库', 'Warehouse'),
  land: say('土地', 'Land'),
}

export const statusNames: Names<SpaceStatus> = {
  available: say('可用', 'Available'),
  to_confirm: say('待确认', 'To confirm'),
  held: say('锁定', 'Held'),
  committed: say('已签约', 'Committed'),
  promised: say('承诺交付', 'Promised'),
  land_reserve: say('储备用地', 'Land reserve'),
}

/** A day as precisely as it was promised, and no more. */
export const dueNames: Readonly<Record<Exclude<DeliveryPrecision, 'day'>, (year: string) => Bilingual>> = {
  end_of_year: (year) => say(`${year} 年底`, `end of ${year}`),
  mid_year: (year) => say(`${year} 年中`, `mid-${year}`),
}

export const accuracyNames: Names<GeometryAccuracy> = {
  surveyed: say('实测', 'Surveyed'),
  digitised: say('描绘', 'Digitised'),
  indicative: say('示意', 'Indicative'),
}

export const outlineNames: Names<'building' | 'parcel' | 'cluster'> = {
  building: say('楼栋', 'building'),
  parcel: say('地块', 'parcel'),
  cluster: say('片区', 'cluster'),
}

export const natureNames = {
  illustrative: say(
    '示例（由公布总量拆分，不是真实房源）',
    'Illustrative (part of a published total, not a real unit)',
  ),
  published: say('公布', 'Published'),
}

export const basisNames = { verified: say('已核对', 'Verified'), unverified: say('未核实', 'Unverified') }

/** The sheet beside the list, line by line. */
export const notes = {
  sheet: say('说明', 'Notes'),
  spaces: say('空间', 'Spaces'),
  title: say('空间清单', 'List of spaces'),
  asOf: (day: string, version: number) =>
    say(`数据截至 ${day}，库存版本 ${version}`, `Data as of ${day}, inventory version ${version}`),
  total: (count: number) => say(`共 ${count} 处`, `${count} spaces`),
  filter: (text: string) => say(`筛选：${text}`, `Filter: ${text}`),
  all: say('全部', 'everything'),
  indicative: say(
    '位置为示意；示例单元由公布总量拆分，不是真实房源；未核实的内容须先确认。',
    'Positions are indicative; illustrative units are broken down from a published total and are not real; what is unverified has to be confirmed first.',
  ),
  blank: say('空白表示未知，须向园区确认。', 'A blank is unknown and has to be asked of the park.'),
}
