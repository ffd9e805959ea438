import { formatNumber } from '../format.ts'

const m2 = (area: number) => `${formatNumber(area)} m²`

export const succession = {
  title: { zh: '拆分与合并', en: 'Split and merge' },
  hint: { zh: '原空间停用，记录保留', en: 'what stood before is retired; its records stay' },
  split: { zh: '拆分', en: 'Split' },
  merge: { zh: '合并', en: 'Merge' },
  splitOf: (name: string) => ({ zh: `拆分 ${name}`, en: `Split ${name}` }),
  mergeOf: (name: string) => ({ zh: `把 ${name} 与相邻单元合并`, en: `Merge ${name} with its neighbours` }),
  part: (n: number) => ({ zh: `第 ${n} 部分`, en: `Part ${n}` }),
  partName: (name: { zh: string; en: string }, n: number) => ({
    zh: `${name.zh} ${n} 区`,
    en: `${name.en}, part ${n}`,
  }),
  nameZh: { zh: '中文名', en: 'Name in Chinese' },
  nameEn: { zh: '英文名', en: 'Name in English' },
  area: { zh: '面积', en: 'Area' },
  divisible: { zh: '可再分', en: 'Can be divided' },
  least: { zh: '最小面积', en: 'Smallest part' },
  id: { zh: '编号', en: 'Id' },
  idHint: { zh: '选填，小写字母、数字和短横', en: 'optional; small letters, digits, dashes' },
  add: { zh: '加一个部分', en: 'Add a part' },
  remove: (n: number) => ({ zh: `去掉第 ${n} 部分`, en: `Take part ${n} out` }),
  sum: (sum: number, whole: number) => ({
    zh: `各部分共 ${m2(sum)}，原空间 ${m2(whole)}`,
    en: `${m2(sum)} in all of ${m2(whole)}`,
  }),
  even: { zh: '面积相符', en: 'The areas agree' },
  short: (rest: number) => ({ zh: `还差 ${m2(rest)}`, en: `${m2(rest)} missing` }),
  over: (rest: number) => ({ zh: `多出 ${m2(rest)}`, en: `${m2(rest)} too much` }),
  giveRest: (n: number) => ({ zh: `归到第 ${n} 部分`, en: `Give it to part ${n}` }),
  takeRest: (n: number) => ({ zh: `从第 ${n} 部分减去`, en: `Take it from part ${n}` }),
  preview: { zh: '拆分后的面积', en: 'Areas after the split' },
  previewMerged: { zh: '合并后的面积', en: 'Area after the merge' },
  running: { zh: '现有占用归到', en: 'Commitments go on in' },
  runningHint: { zh: '每项占用都要归到一个够大的部分', en: 'each in one part that is large enough' },
  goesTo: (id: number) => ({ zh: `占用 ${id} 归到`, en: `Commitment ${id} goes on in` }),
  nowhere: { zh: '请选择', en: 'Choose' },
  mustGoOn: {
    zh: '为它选一个够大的部分，或先释放它',
    en: 'Choose a part that is large enough for it, or release it first',
  },
  cannotGoOn: {
    zh: '有占用只占一部分：勾选“可再分”并填够小的最小面积，或先释放它',
    en: 'A commitment takes part of a unit only: let it be divided into parts small enough, or release it first',
  },
  waiting: {
    zh: '有人在排队，请等其锁定或退出后再做',
    en: 'Someone waits in line: do it when they have taken it or left',
  },
  noRunning: { zh: '没有占用，不影响任何人', en: 'Nothing is committed, so nobody is affected' },
  runningFailed: { zh: '占用没有读到。', en: 'The commitments could not be read.' },
  neighbours: { zh: '与哪些单元合并', en: 'Merge with which units' },
  neighboursHint: {
    zh: '同一楼栋、用途和批次，同层或上下相邻',
    en: 'of the same building, use and lot, on one floor or one above the other',
  },
  neighboursFailed: { zh: '相邻单元没有读到。', en: 'The neighbouring units could not be read.' },
  noNeighbours: { zh: '没有可合并的相邻单元', en: 'There is no unit beside it to merge with' },
  floor: (no: number) => ({ zh: `${no} 层`, en: `floor ${no}` }),
  moves: (n: number) => ({
    zh: n === 0 ? '没有占用，不影响任何人' : `${n} 项占用一并转入，条件不变`,
    en:
      n === 0
        ? 'Nothing is committed, so nobody is affected'
        : `${n === 1 ? '1 commitment goes' : `${n} commitments go`} on in it as agreed`,
  }),
  mergedArea: (area: number) => ({ zh: `共 ${m2(area)}`, en: `${m2(area)} in all` }),
  doSplit: (n: number) => ({ zh: `拆为 ${n} 个部分`, en: `Split into ${n} parts` }),
  doMerge: (n: number) => ({ zh: `合并 ${n} 个单元`, en: `Merge ${n} units` }),
  gone: { zh: '这处空间已被拆分或合并', en: 'This space was split or merged' },
  goneAt: (day: string) => ({
    zh: `自 ${day} 起，由这些空间接替`,
    en: `Since ${day} these stand in its place`,
  }),
  goneNames: { zh: '接替的空间', en: 'What stands in its place' },
} as const
