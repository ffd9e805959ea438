import { landUseText } from '../land-use-text.ts'
import { fail, pass, type Rule, unknown } from '../rule.ts'
import { say } from '../words.ts'
import { zoningClassOf } from '../zoning-classes.ts'

/**
 * What the land-use plan lets the activity do there. Where a single-use parcel sets a quota aside the answer is yes
 * under that condition, and the quota is the next rule's; other conditions are a question.
 */
export const zoning: Rule = {
  id: 'zoning',
  label: say('用地性质', 'Zoning'),
  check(ask, { codes, zoningClasses }) {
    const verdicts = new Uint8Array(256).fill(unknown)
    for (const [code, { verdicts: of }] of zoningClasses.entries()) {
      const { verdict, byQuota } = of[ask.use]
      verdicts[code] = verdict === 'allowed' || byQuota ? pass : verdict === 'not_allowed' ? fail : unknown
    }
    return { kind: 'codes', column: codes.zoningClass, verdicts }
  },
  explain({ use }, snapshot, row) {
    const { plate, verdicts } = zoningClassOf(snapshot, row)
    const { basis, cited } = verdicts[use]
    return {
      need: use,
      have: plate,
      unit: null,
      relaxTo: null,
      text: landUseText(use, verdicts[use], snapshot.space(row).zoning),
      basis,
      ...(cited ? { cited } : {}),
    }
  },
}
