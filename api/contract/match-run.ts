import { type Static, Type } from 'typebox'
import { closed, Day, uuid } from './common.ts'
import { MatchResult } from './match.ts'
import { Requirement } from './requirement.ts'

export const RunId = uuid('of a run. It cannot be guessed and is listed nowhere: who has it may read')

const Digest = Type.String({
  description: 'SHA-256, in hex, of the result as canonical JSON (RFC 8785)',
})

export const MatchRunRequest = closed({
  requirement: Requirement,
  requirementId: Type.Optional(
    Type.Unsafe<string>({
      ...RunId,
      description:
        'A requirement recorded before: the same wording is the same version, another is the next. Absent: a new one',
    }),
  ),
})
export type MatchRunRequest = Static<typeof MatchRunRequest>

const run = {
  id: RunId,
  requirementId: RunId,
  requirementVersion: Type.Integer({ minimum: 1 }),
  inventoryVersion: Type.Integer(),
  rulesVersion: Type.String(),
  asOf: Day,
  ranAt: Type.String({ format: 'date-time', description: 'Instant, UTC' }),
  resultDigest: Digest,
}

export const RecordedMatchRun = closed({ ...run, result: MatchResult })
export type RecordedMatchRun = Static<typeof RecordedMatchRun>

export const MatchRun = closed({ ...run, requirement: Requirement })
export type MatchRun = Static<typeof MatchRun>

export const MatchReplay = closed({
  same: Type.Boolean({ description: 'The digests are equal: the answer is the one that was recorded' }),
  resultDigest: Digest,
  recordedDigest: Digest,
  rulesChanged: Type.Boolean({
    description: 'The rules in force now are not those of the run; a difference may come from them alone',
  }),
  inventoryVersion: Type.Integer({ description: 'Of the inventory matched, that of the run' }),
  currentInventoryVersion: Type.Integer(),
  result: MatchResult,
})
export type MatchReplay = Static<typeof MatchReplay>
