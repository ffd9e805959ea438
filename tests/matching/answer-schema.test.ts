import fc from 'fast-check'
import t from 'tap'
import { Value } from 'typebox/value'
import { MatchResult } from '../../api/contract.ts'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import { at } from './fixtures.ts'
import { randomInventory } from './random-inventory.ts'
import { randomRequirement } from './random-requirement.ts'

t.test('an answer has every field of the contract, and no other', async (t) => {
  fc.assert(
    fc.property(randomInventory, randomRequirement, (loaded, requirement) => {
      const answer: unknown = JSON.parse(JSON.stringify(match(buildSnapshot(loaded), requirement, at)))
      const [fault] = Value.Errors(MatchResult, answer)
      if (fault) throw new Error(JSON.stringify(fault))
    }),
    { numRuns: 200 },
  )
  t.pass('on every random case')
})
