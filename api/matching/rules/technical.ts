import { fail, pass, type Rule, unknown } from '../rule.ts'
import { say } from '../words.ts'
import { atLeast, notKnown, tooMuch, withWish } from './numeric.ts'

/** Clear height below the lowest beam, not the storey height. */
export const clearHeight = atLeast({
  id: 'clear_height',
  zh: '净高',
  en: 'Clear height',
  unit: 'm',
  wish: 'clearHeightM',
  column: 'clearHeightM',
})

/** 1 t/m² is about 9.8 kN/m². */
export const floorLoad = atLeast({
  id: 'floor_load',
  zh: '楼面荷载',
  en: 'Floor load',
  unit: 'kN/m²',
  wish: 'floorLoadKnM2',
  column: 'floorLoadKnM2',
})

/** What is installed; what could be added is a question to the park. */
export const power = atLeast({
  id: 'power',
  zh: '电力',
  en: 'Power',
  unit: 'kVA',
  wish: 'powerKva',
  column: 'powerKva',
})

export const freightLift = atLeast({
  id: 'freight_lift',
  zh: '货梯',
  en: 'Freight lift',
  unit: 't',
  wish: 'freightLiftT',
  column: 'freightLiftT',
})

/** Both spans count, the short one against the short one. */
export const columnGrid: Rule = {
  id: 'column_grid',
  label: say('柱网', 'Column grid'),
  wish: 'columnGridM',
  check(ask, { numbers }) {
    const grid = ask.wishes.columnGridM
    if (grid === undefined) return undefined
    const [short, long] = grid
    const { columnGridShortM, columnGridLongM } = numbers
    return {
      kind: 'each',
      judge(row) {
        const haveShort = columnGridShortM.at(row)
        const haveLong = columnGridLongM.at(row)
        if (Number.isNaN(haveShort) || Number.isNaN(haveLong)) return unknown
        return haveShort >= short && haveLong >= long ? 0 : fail
      },
    }
  },
  explain(ask, { numbers }, row, verdict) {
    const [short, long] = ask.wishes.columnGridM ?? [0, 0]
    const need = `${short} × ${long}`
    if (verdict === unknown) return notKnown('柱网', 'Column grid', need, 'm', `≥ ${need} m`)
    const have = `${numbers.columnGridShortM.at(row)} × ${numbers.columnGridLongM.at(row)}`
    return {
      need,
      have,
      unit: 'm',
      relaxTo: verdict === fail ? have : null,
      text: say(`柱网 ${have} m，要求 ≥ ${need} m`, `Column grid ${have} m; at least ${need} m needed`),
    }
  },
}

/** Rent ceiling in yuan per m² and day. */
export const rent: Rule = {
  id: 'rent',
  label: say('租金', 'Rent'),
  check: (ask, { numbers }) =>
    ask.rentMaxYuanM2Day === undefined
      ? undefined
      : { kind: 'at_most', column: numbers.rentYuanM2Day, bound: ask.rentMaxYuanM2Day },
  explain: (ask, { numbers }, row, verdict) =>
    tooMuch(
      { zh: '租金', en: 'Rent', unit: '元/m²·日', unitEn: 'yuan/m²·day' },
      ask.rentMaxYuanM2Day ?? 0,
      numbers.rentYuanM2Day.at(row),
      verdict,
    ),
  reads: ({ rentMaxYuanM2Day }) => rentMaxYuanM2Day,
  relax: (ask, to) => (typeof to === 'number' ? { ...ask, rentMaxYuanM2Day: to } : ask),
}

/** A built cleanroom of the class asked for or a cleaner one: a lower number is cleaner. */
export const cleanroom: Rule = {
  id: 'cleanroom',
  label: say('洁净等级', 'Cleanroom class'),
  wish: 'cleanroomIso',
  check(ask, { codes }) {
    const iso = ask.wishes.cleanroomIso
    if (iso === undefined) return undefined
    const verdicts = Uint8Array.from({ length: 10 }, (_, code) => (code > 0 && code <= iso ? pass : fail))
    return { kind: 'codes', column: codes.cleanroom, verdicts }
  },
  explain(ask, snapshot, row, verdict) {
    const need = ask.wishes.cleanroomIso ?? 9
    if (verdict === unknown) return notKnown('洁净等级', 'Cleanroom class', need, 'ISO', `ISO ${need}`)
    const code = snapshot.codes.cleanroom[row] ?? 0
    if (code === 0) {
      const convertible = snapshot.space(row).cleanroom_state === 'convertible'
      return {
        need,
        have: convertible ? 'convertible' : 'none',
        unit: 'ISO',
        relaxTo: null,
        text: convertible
          ? say(
              `尚无洁净车间，可改造，要求已建成 ISO ${need}`,
              `No cleanroom yet, could be converted; a built ISO ${need} is needed`,
            )
          : say(`没有洁净车间，要求已建成 ISO ${need}`, `No cleanroom; a built ISO ${need} is needed`),
      }
    }
    return {
      need,
      have: code,
      unit: 'ISO',
      relaxTo: verdict === fail ? code : null,
      text: say(
        `已建 ISO ${code} 洁净车间，要求 ISO ${need}`,
        `Built cleanroom of ISO ${code}; ISO ${need} needed`,
      ),
    }
  },
  reads: ({ wishes }) => wishes.cleanroomIso,
  relax: (ask, to) => (typeof to === 'number' ? withWish(ask, { cleanroomIso: to }) : ask),
}
