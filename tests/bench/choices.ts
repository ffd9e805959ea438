import type { Requirement } from '../../api/contract.ts'
import { choicesOf } from '../../api/matching/choice.ts'
import { judgeActivity, lookedAt } from '../../api/matching/judged.ts'
import type { Snapshot } from '../../api/matching/snapshot.ts'
import { weightsOf } from '../../api/matching/weights.ts'
import { at } from '../matching/fixtures.ts'
import { bareScoring } from './choices-bare.ts'
import { interleave } from './interleave.ts'
import { report } from './report.ts'

const rounds = 9
const limit = 20

/** Excludes little: scoring takes the time. */
const requirement: Requirement = {
  activities: [{ use: 'production', minAreaM2: 500, must: { clearHeightM: 4 } }],
}

/** Every rule over every space and the best choices, where hundreds of thousands of spaces fail nothing. */
export async function benchChoices(snapshot: Snapshot): Promise<void> {
  const looked = lookedAt(snapshot, true)
  const weights = weightsOf(requirement)
  const judge = () => judgeActivity(snapshot, requirement, 0, at, looked)
  const { candidates } = judge().tally
  console.log(
    `choices: ${candidates.length.toLocaleString('en')} spaces fail nothing; wanted of ours: × 1.3 of the bare loop`,
  )
  report(
    await interleave(
      [
        { name: 'bare loop with scores', run: bareScoring(snapshot, limit) },
        {
          name: 'judged, and the best choices',
          run: () => choicesOf(judge(), snapshot, weights, { limit, beyond: 0 }),
        },
        { name: 'of it, judged', run: judge },
      ],
      rounds,
    ),
  )
}
