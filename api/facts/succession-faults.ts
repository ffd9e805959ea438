import type { SpaceTable } from '../../sql/tables.ts'
import type { SpaceMerge, SpaceSplit } from '../contract.ts'
import { quantity } from '../matching/words.ts'
import type { FieldProblem } from '../problem.ts'

const fault = (pointer: string, zh: string, en: string): FieldProblem => ({ pointer, detail: { zh, en } })

/** Where new spaces do not go with those that they are made of. In square metres the last millionth does not count. */
const same = (a: number, b: number) => Math.abs(a - b) <= 1e-6

/** Why a space cannot be split like this; empty where it can. `rows` are its parts as they would stand. */
export function splitFaults(
  space: SpaceTable,
  { parts }: SpaceSplit,
  rows: readonly SpaceTable[],
): FieldProblem[] {
  const found = [...notUnits([space], '')]
  const sum = parts.reduce((total, { floorAreaM2 }) => total + floorAreaM2, 0)
  const whole = space.floor_area_m2 ?? 0
  if (found.length === 0 && !same(sum, whole))
    found.push(
      fault(
        '/parts',
        `各部分共 ${quantity(sum, 'm²')}，应与原空间的 ${quantity(whole, 'm²')} 相等，请补足或调整各部分面积`,
        `The parts have ${quantity(sum, 'm²')} together and the space has ${quantity(whole, 'm²')}: they must be equal, so change the area of a part`,
      ),
    )
  for (const [index, row] of rows.entries()) {
    const twice = rows.findIndex(({ id }) => id === row.id)
    if (twice < index)
      found.push(
        fault(
          `/parts/${index}/id`,
          `编号 ${row.id} 已用于第 ${twice + 1} 部分，请换一个`,
          `Part ${twice + 1} has the id ${row.id} already; choose another`,
        ),
      )
    found.push(...idFaults(row, `/parts/${index}/id`))
    found.push(...dividedFaults(row, parts[index] ?? {}, `/parts/${index}`))
  }
  return found
}

/**
 * Why spaces cannot be merged like this; empty where they can.
 * @param spaces in the order in which they were named
 */
export function mergeFaults(
  spaces: readonly SpaceTable[],
  request: SpaceMerge,
  row: SpaceTable,
): FieldProblem[] {
  const [first] = spaces
  const found = [...notUnits(spaces, '/spaceIds')]
  if (found.length > 0 || first === undefined) return found
  for (const [index, space] of spaces.entries())
    for (const [column, zh, en] of mustAgree)
      if (space[column] !== first[column])
        found.push(
          fault(
            `/spaceIds/${index}`,
            `${space.id} 与 ${first.id} 的${zh}不同，只有同一楼栋、同一用途类别、同一批次的单元可以合并`,
            `${space.id} and ${first.id} differ in ${en}; units are merged within one building, one class of use and one lot`,
          ),
        )
  if (!isStack(spaces.map(({ floor_no }) => floor_no)))
    found.push(
      fault(
        '/spaceIds',
        `楼层 ${spaces.map(({ floor_no }) => floor_no ?? '未知').join('、')} 不相邻，只能合并同层或上下相邻楼层的单元`,
        `Floors ${spaces.map(({ floor_no }) => floor_no ?? 'unknown').join(', ')} are not next to each other; merge units of one floor or of floors one above the other`,
      ),
    )
  return [...found, ...idFaults(row, '/id'), ...dividedFaults(row, request, '')]
}

const mustAgree = [
  ['building_id', '楼栋', 'building'],
  ['use', '用途类别', 'class of use'],
  ['lot_id', '所属批次', 'lot'],
  ['is_illustrative', '示例标记', 'being illustrative'],
] as const satisfies readonly [keyof SpaceTable, string, string][]

const notUnits = (spaces: readonly SpaceTable[], pointer: string): FieldProblem[] =>
  spaces.flatMap(({ id, kind, building_id }, index) =>
    kind === 'lot' || kind === 'land' || building_id === null
      ? [
          fault(
            pointer === '' ? pointer : `${pointer}/${index}`,
            `${id} 是${kind === 'land' ? '用地' : '公布的整批面积'}，不能拆分或合并；请对楼栋内的楼层或单元操作`,
            `${id} is ${kind === 'land' ? 'land' : 'an area as it was published'} and is not split or merged; do it to floors and units of a building`,
          ),
        ]
      : [],
  )

/** On one floor, wherever that is, or on floors without one between them. */
function isStack(floors: readonly (number | null)[]): boolean {
  const different = [...new Set(floors)]
  if (different.length === 1) return true
  const known = different.flatMap((floor) => floor ?? []).sort((a, b) => a - b)
  return (
    known.length === different.length &&
    known.every((floor, index) => index === 0 || isNextFloor(known[index - 1] ?? 0, floor))
  )
}

/** Above the first basement comes the ground floor, 1. */
const isNextFloor = (below: number, above: number) => above - below === 1 || (below === -1 && above === 1)

const idFaults = ({ id }: SpaceTable, pointer: string): FieldProblem[] =>
  id.length <= 100
    ? []
    : [
        fault(
          pointer,
          `推得的编号 ${id} 超过 100 个字符，请给出 id`,
          `The id that follows, ${id}, is over 100 characters; give one`,
        ),
      ]

function dividedFaults(
  { is_divisible, floor_area_m2 }: SpaceTable,
  { minDivisibleM2 }: Pick<SpaceMerge, 'minDivisibleM2'>,
  pointer: string,
): FieldProblem[] {
  if (minDivisibleM2 === undefined) return []
  if (is_divisible && minDivisibleM2 < (floor_area_m2 ?? 0)) return []
  const room = quantity(floor_area_m2 ?? 0, 'm²')
  return [
    is_divisible
      ? fault(
          `${pointer}/minDivisibleM2`,
          `最小分割面积 ${quantity(minDivisibleM2, 'm²')} 应小于面积 ${room}，否则请把 divisible 设为 false`,
          `The smallest part, ${quantity(minDivisibleM2, 'm²')}, must be below the area, ${room}; if it is not to be divided set divisible to false`,
        )
      : fault(
          `${pointer}/minDivisibleM2`,
          '不可分割的空间没有最小分割面积，请去掉它，或把 divisible 设为 true',
          'What cannot be divided has no smallest part; leave it out, or set divisible to true',
        ),
  ]
}
