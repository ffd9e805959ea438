import { attributes } from '../../../attributes/attributes.ts'
import { attributeLabels, unitLabel } from '../../../attributes/labels.ts'
import { fail, pass, type Rule, unknown } from '../rule.ts'
import { say } from '../words.ts'
import { notKnown, tooMuch, withWish } from './numeric.ts'

/** Both spans count, the short one against the short one. */
export const columnGrid: Rule = {
  id: attributes.columnGridM.asked.rule,
  label: attributeLabels.columnGridM,
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
    if (verdict === unknown) return notKnown(attributeLabels.columnGridM, need, 'm', `≥ ${need} m`)
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

const rentUnit = unitLabel(attributes.rentYuanM2Day.unit)

/** Rent ceiling in yuan per m² and day. */
export const rent: Rule = {
  id: 'rent',
  label: attributeLabels.rentYuanM2Day,
  check: (ask, { numbers }) =>
    ask.rentMaxYuanM2Day === undefined
      ? undefined
      : { kind: 'at_most', column: numbers.rentYuanM2Day, bound: ask.rentMaxYuanM2Day },
  explain: (ask, { numbers }, row, verdict) =>
    tooMuch(
      { ...attributeLabels.rentYuanM2Day, unit: rentUnit.zh, unitEn: rentUnit.en },
      ask.rentMaxYuanM2Day ?? 0,
      numbers.rentYuanM2Day.at(row),
      verdict,
    ),
  reads: ({ rentMaxYuanM2Day }) => rentMaxYuanM2Day,
  relax: (ask, to) => (typeof to === 'number' ? { ...ask, rentMaxYuanM2Day: to } : ask),
}

/** A built cleanroom of the class asked for or a cleaner one: a lower number is cleaner. */
export const cleanroom: Rule = {
  id: attributes.cleanroomIso.asked.rule,
  label: attributeLabels.cleanroomIso,
  wish: 'cleanroomIso',
  check(ask, { codes }) {
    const iso = ask.wishes.cleanroomIso
    if (iso === undefined) return undefined
    const verdicts = Uint8Array.from({ length: 10 }, (_, code) => (code > 0 && code <= iso ? pass : fail))
    return { kind: 'codes', column: codes.cleanroom, verdicts }
  },
  explain(ask, snapshot, row, verdict) {
    const need = ask.wishes.cleanroomIso ?? 9
    if (verdict === unknown) return notKnown(attributeLabels.cleanroomIso, need, 'ISO', `ISO ${need}`)
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
