import type { Wishes } from '../../contract.ts'
import { fail, pass, type Rule, unknown } from '../rule.ts'
import type { CodeColumn } from '../snapshot-columns.ts'
import { say } from '../words.ts'
import { withWish } from './numeric.ts'

type FlagWish = {
  [K in keyof Wishes]-?: NonNullable<Wishes[K]> extends boolean ? K : never
}[keyof Wishes]

/** A space must have something; asking with `false` asks for nothing. */
function has(id: string, zh: string, en: string, wish: FlagWish & CodeColumn): Rule {
  const label = say(zh, en)
  return {
    id,
    label,
    wish,
    check(ask, { codes }) {
      if (ask.wishes[wish] !== true) return undefined
      return { kind: 'codes', column: codes[wish], verdicts: Uint8Array.of(fail, pass) }
    },
    explain: (_ask, _snapshot, _row, verdict) => ({
      need: true,
      have: verdict === unknown ? null : verdict === pass,
      unit: null,
      relaxTo: verdict === fail ? false : null,
      text:
        verdict === unknown
          ? say(`${zh}：未知，请问园区`, `${en} not known; ask the park`)
          : verdict === pass
            ? say(`${zh}：有`, `${en}: yes`)
            : say(`${zh}：无`, `${en}: none`),
    }),
    reads: () => true,
    relax: (ask) => withWish(ask, { [wish]: false }),
  }
}

export const drain = has('drain', '工业排水', 'Industrial drain', 'industrialDrain')
export const exhaustShaft = has('exhaust_shaft', '排风井', 'Exhaust shaft', 'exhaustShaft')
export const hazardousWaste = has('hazardous_waste', '危废间', 'Hazardous-waste room', 'hazardousWasteRoom')
export const hazardousStore = has('hazardous_store', '危化品库', 'Hazardous-goods store', 'hazardousStore')
export const radiationShielding = has(
  'radiation_shielding',
  '辐射屏蔽条件',
  'Radiation shielding option',
  'radiationShielding',
)
export const dualPower = has('dual_power', '双路供电', 'Dual power supply', 'dualPower')
export const wholeFloor = has('whole_floor', '整层', 'Whole floor', 'wholeFloor')
export const groundFloor = has('ground_floor', '首层', 'Ground floor', 'groundFloor')
