import type { Bilingual } from '../../api/contract.ts'

const text = (zh: string, en: string): Bilingual => ({ zh, en })

/** An area drawn on the map, and the distance from a place. */
export const place = {
  title: text('位置', 'Where'),
  draw: text('画范围', 'Draw area'),
  drawAgain: text('重画', 'Draw anew'),
  view: text('用当前视野', 'Use the view'),
  area: text('画定的范围', 'Drawn area'),
  remove: text('去掉范围', 'Remove the area'),
  from: text('距离', 'Near'),
  nowhere: text('不限', 'Anywhere'),
  picked: text('地图上选的点', 'Point on the map'),
  pick: text('在地图上选点…', 'Pick on the map…'),
  pickShort: text('选点测距', 'Near a point'),
  within: text('不超过', 'Within'),
  far: (where: Bilingual, km: number) => text(`距${where.zh} ≤ ${km} km`, `≤ ${km} km from ${where.en}`),
  pickedPoint: text('选点', 'a point'),
  drawHint: text(
    '点击地图加角点，至少三个；拖动可移动地图',
    'Click the map to add corners, three at least; drag to move the map',
  ),
  drawKeys: text(
    '不用鼠标：先“用当前视野”，再用方向键移动角点',
    'By keyboard: use the view, then move its corners with the arrow keys',
  ),
  pickHint: text('点击地图选一个点', 'Click the map to pick a point'),
  corners: (n: number) => text(`${n} 个角点`, n === 1 ? '1 corner' : `${n} corners`),
  crossed: text('边线相交，移动一个角点', 'The sides cross: move a corner'),
  most: text('角点最多四十个', 'Forty corners at most'),
  done: text('完成', 'Done'),
  undo: text('撤销一点', 'Undo corner'),
  straight: text(
    '直线距离；位置有误差，误差之内列为待确认',
    'In a straight line; within the error of a position it is to be confirmed',
  ),
  words: (q: string) => text(`“${q}”`, `“${q}”`),
  search: text('地块、楼栋、编号', 'Parcel, building, id'),
  searchLabel: text('搜索空间', 'Search spaces'),
  clearSearch: text('清除搜索', 'Clear the search'),
} as const

/** Kinds of places, as headings of the list that one picks from. */
export const placeKindNames: Readonly<Record<string, Bilingual>> = {
  station: text('地铁站', 'Metro stations'),
  hospital: text('医院', 'Hospitals'),
  platform: text('公共平台', 'Platforms'),
  carrier: text('园区载体', 'Parks'),
  airport: text('机场', 'Airports'),
  bonded_zone: text('保税区', 'Bonded zones'),
}
