import type { SpaceTable } from '../../sql/tables.ts'
import type { AttributeChanges, DeliveryChange, SpacePatch } from '../contract.ts'
import { type Attributes, presentAttributes } from '../inventory/present-attributes.ts'
import type { FieldProblem } from '../problem.ts'

/** What no schema can say: where a statement contradicts itself, the space or the calendar, each with the way out. */
export function spaceFaults(space: SpaceTable, patch: SpacePatch, today: string): FieldProblem[] {
  const { attributes, delivery, asOf } = patch
  return [
    ...(attributes === undefined && delivery === undefined ? [nothing] : []),
    ...(asOf > today ? [asOfAhead(asOf, today)] : []),
    ...(attributes ? attributeFaults(space, attributes) : []),
    ...(delivery ? deliveryFaults(space, delivery) : []),
  ]
}

const fault = (pointer: string, zh: string, en: string): FieldProblem => ({ pointer, detail: { zh, en } })

const nothing = fault(
  '/attributes',
  '没有要记录的内容，请给出 attributes 或 delivery',
  'There is nothing to record; give attributes or delivery',
)

const asOfAhead = (asOf: string, today: string) =>
  fault(
    '/asOf',
    `截至日期 ${asOf} 晚于今天 ${today}，请填得知这一情况的日期`,
    `As of ${asOf} is after today, ${today}; give the day on which this was known`,
  )

/** Contradictions among attributes of which the patch sets one; what stood before is not held against it. */
function attributeFaults(space: SpaceTable, set: AttributeChanges): FieldProblem[] {
  const now: Attributes = { ...presentAttributes(space), ...set }
  const found: FieldProblem[] = []
  const check = (names: readonly (keyof AttributeChanges)[], isWrong: boolean, zh: string, en: string) => {
    const name = names.find((each) => set[each] !== undefined)
    if (name !== undefined && isWrong) found.push(fault(`/attributes/${name}`, zh, en))
  }
  if (space.kind === 'land')
    for (const name of Object.keys(set) as (keyof AttributeChanges)[])
      check(
        [name],
        name !== 'tenures' && set[name] !== null,
        '用地没有建筑条件，请记录到其上的楼层或单元',
        'Land has no attributes of a building; record it of a floor or unit that stands on it',
      )
  else
    check(
      ['tenures'],
      now.tenures?.includes('land') === true,
      `方式 ${now.tenures?.join(', ')} 中的 land 仅适用于用地，请改为 lease 或 purchase`,
      `Of ${now.tenures?.join(', ')}, land is for land only; give lease or purchase`,
    )
  const [short = 0, long = 0] = now.columnGridM ?? []
  check(
    ['columnGridM'],
    short > long,
    `柱网 ${short} × ${long} 应把短跨写在前面`,
    `The column grid ${short} × ${long} names the long span first; put the short one first`,
  )
  check(
    ['powerExpandableKva', 'powerKva'],
    now.powerKva !== null && now.powerExpandableKva !== null && now.powerExpandableKva < now.powerKva,
    `可扩容量 ${now.powerExpandableKva} kVA 小于现有 ${now.powerKva} kVA，请改其一，或把可扩容量置为 null`,
    `${now.powerExpandableKva} kVA that can be reached is below the ${now.powerKva} kVA there are; change one, or set powerExpandableKva to null`,
  )
  check(
    ['cleanroomIso', 'cleanroomState'],
    now.cleanroomState === 'none' && now.cleanroomIso !== null,
    `没有洁净车间（none）却有洁净等级 ISO ${now.cleanroomIso}，请同时把 cleanroomIso 置为 null，或改 cleanroomState`,
    `ISO ${now.cleanroomIso} does not go with cleanroomState none; set cleanroomIso to null too, or change cleanroomState`,
  )
  check(
    ['freightLiftT', 'freightLiftCount'],
    now.freightLiftCount === 0 && now.freightLiftT !== null && now.freightLiftT > 0,
    `货梯 0 台却载重 ${now.freightLiftT} t，请同时把 freightLiftT 置为 0 或 null，或改台数`,
    `0 freight lifts do not carry ${now.freightLiftT} t; set freightLiftT to 0 or null too, or change the count`,
  )
  return found
}

const datedOn = { mid_year: '06-30', end_of_year: '12-31' } as const

function deliveryFaults(space: SpaceTable, { planned, plannedPrecision, confirmed }: DeliveryChange) {
  const found: FieldProblem[] = []
  if (plannedPrecision !== undefined && (planned === undefined || planned === null))
    found.push(
      fault(
        '/delivery/plannedPrecision',
        `精度 ${plannedPrecision} 没有对应的计划日期，请一并给出 planned`,
        `${plannedPrecision} is the precision of no day; give planned too`,
      ),
    )
  else if (planned && plannedPrecision !== undefined && plannedPrecision !== 'day') {
    const day = datedOn[plannedPrecision]
    if (!planned.endsWith(day))
      found.push(
        fault(
          '/delivery/planned',
          `${planned} 的精度是 ${plannedPrecision}，应记为 ${planned.slice(0, 4)}-${day}，或改精度为 day`,
          `${planned} is ${plannedPrecision}: date it ${planned.slice(0, 4)}-${day}, or give the precision day`,
        ),
      )
  }
  const stands = confirmed === undefined ? space.delivery_confirmed_on : confirmed
  if (planned && stands !== null)
    found.push(
      fault(
        '/delivery/planned',
        `交付已确认为 ${stands}，改计划 ${planned} 不起作用；交付并未发生的，请同时把 confirmed 置为 null`,
        `The delivery is confirmed for ${stands}, so planning it for ${planned} changes nothing; set confirmed to null too if it has not happened`,
      ),
    )
  return found
}
