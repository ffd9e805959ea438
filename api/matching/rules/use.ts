import { type SpaceUse, spaceUses } from '../../../sql/vocabulary.ts'
import { useFitness } from '../../inventory/use-fitness.ts'
import { activityNames } from '../activity-names.ts'
import { fail, pass, type Rule, unknown } from '../rule.ts'
import { say } from '../words.ts'

const spaceNames: Record<SpaceUse, { zh: string; en: string }> = {
  industrial: say('工业厂房', 'factory space'),
  rnd: say('研发空间', 'R&D space'),
  office: say('商办空间', 'office space'),
  exhibition: say('展示空间', 'exhibition space'),
  warehouse: say('仓储空间', 'warehouse space'),
  land: say('产业用地', 'industrial land'),
}

/** What the space was built as against what is to happen in it; the land-use plan is another rule. */
export const use: Rule = {
  id: 'use',
  label: say('空间用途', 'Use'),
  check(ask, { codes }) {
    const verdicts = Uint8Array.from(spaceUses, (spaceUse) => {
      const fits = useFitness[ask.use][spaceUse]
      return fits === null ? unknown : fits ? pass : fail
    })
    return { kind: 'codes', column: codes.use, verdicts }
  },
  explain(ask, snapshot, row, verdict) {
    const have = snapshot.space(row).use
    const wanted = activityNames[ask.use]
    const is = spaceNames[have]
    return {
      need: ask.use,
      have,
      unit: null,
      relaxTo: null,
      text:
        verdict === pass
          ? say(`${is.zh}，可用于${wanted.zh}`, `Built as ${is.en}, which serves ${wanted.en}`)
          : verdict === fail
            ? say(`${is.zh}，不适合${wanted.zh}`, `Built as ${is.en}, which does not serve ${wanted.en}`)
            : say(
                `${is.zh}能否用于${wanted.zh}，请问园区`,
                `Whether ${is.en} can serve ${wanted.en} is for the park to say`,
              ),
    }
  },
  reads: (ask) => ask.use,
}
