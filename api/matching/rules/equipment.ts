import { attributes, type FlagName } from '../../../attributes/attributes.ts'
import { attributeLabels } from '../../../attributes/labels.ts'
import { fail, pass, type Rule, unknown } from '../rule.ts'
import { say } from '../words.ts'
import { withWish } from './numeric.ts'

/** A space must have something; asking with `false` asks for nothing. */
export function has(name: FlagName): Rule {
  const label = attributeLabels[name]
  const { zh, en } = label
  return {
    id: attributes[name].asked.rule,
    label,
    wish: name,
    check(ask, { codes }) {
      if (ask.wishes[name] !== true) return undefined
      return { kind: 'codes', column: codes[name], verdicts: Uint8Array.of(fail, pass) }
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
    relax: (ask) => withWish(ask, { [name]: false }),
  }
}
