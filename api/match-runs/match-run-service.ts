import { randomUUID } from 'node:crypto'
import { findMatchRun, findPicture, insertMatchRun, insertPicture } from '../../sql/queries/match-run.ts'
import type { MatchRunTable } from '../../sql/tables.ts'
import { canonical } from '../canonical.ts'
import type { MatchReplay, MatchRun, MatchRunRequest, RecordedMatchRun, Requirement } from '../contract.ts'
import { match } from '../matching/match.ts'
import { rulesVersion } from '../matching/rules/all.ts'
import { buildSnapshot, type Snapshot } from '../matching/snapshot.ts'
import { Problem } from '../problem.ts'
import { type Context, momentOf } from '../routes.ts'
import { digestOf } from './digest.ts'
import { missingFrom, pictureOf, readPicture } from './picture.ts'
import { refuseFaults, versionOf } from './requirement-version.ts'

export interface MatchRuns {
  record(request: MatchRunRequest): Promise<RecordedMatchRun>
  find(id: string): Promise<MatchRun>
  /** Matches again what was matched, as of then, by the rules of now. */
  replay(id: string): Promise<MatchReplay>
  /** A replay with what was asked and the inventory that it was asked of. */
  rematch(id: string): Promise<Rematch>
}

export interface Rematch {
  run: MatchRun
  replay: MatchReplay
  snapshot: Snapshot
}

export function matchRuns(context: Context): MatchRuns {
  const { db, live } = context
  /** Snapshots whose pictures the database is known to hold, so that each is packed once. */
  const kept = new WeakMap<Snapshot, { digest: string; bytes?: never }>()

  async function rowOf(id: string) {
    const row = await findMatchRun(db, id)
    if (row === undefined)
      throw new Problem('not_found', {
        zh: '没有这次匹配记录，请核对编号',
        en: 'There is no such match run; check its id',
      })
    return { ...row, requirement: row.requirement as Requirement }
  }

  async function rematch(id: string): Promise<Rematch> {
    const row = await rowOf(id)
    const current = live.current()
    const picture = await readPicture(await findPicture(db, row.picture))
    const missing = missingFrom(picture, current)
    if (missing.length > 0) throw notReplayable(row, missing)
    const snapshot = buildSnapshot(picture)
    const at = { asOf: row.as_of, now: new Date(row.ran_at) }
    const result = match(snapshot, asMatched(row.requirement, row.illustrative), at)
    const resultDigest = digestOf(result)
    return {
      run: { ...presentRun(row), requirement: row.requirement },
      snapshot,
      replay: {
        same: resultDigest === row.result_digest,
        resultDigest,
        recordedDigest: row.result_digest,
        rulesChanged: row.rules_version !== rulesVersion,
        inventoryVersion: row.inventory_version,
        currentInventoryVersion: current.version,
        result,
      },
    }
  }

  return {
    async record({ requirement, requirementId }) {
      const { asOf, at, illustrative } = momentOf(context, requirement.illustrative)
      const snapshot = live.current()
      refuseFaults(requirement, asOf, snapshot)
      const result = match(snapshot, asMatched(requirement, illustrative), { asOf, now: at })
      const picture = kept.get(snapshot) ?? (await pictureOf(snapshot))
      const run = await db.transaction().execute(async (transaction) => {
        if (picture.bytes) await insertPicture(transaction, picture)
        const of = await versionOf(transaction, requirement, requirementId)
        const row: MatchRunTable = {
          id: randomUUID(),
          requirement_id: of.id,
          requirement_version: of.version,
          picture: picture.digest,
          inventory_version: snapshot.version,
          rules_version: rulesVersion,
          illustrative,
          as_of: asOf,
          ran_at: at.toISOString(),
          result_digest: digestOf(result),
        }
        await insertMatchRun(transaction, row)
        return row
      })
      kept.set(snapshot, { digest: picture.digest })
      return { ...presentRun(run), result }
    },

    async find(id) {
      const row = await rowOf(id)
      return { ...presentRun(row), requirement: row.requirement }
    },

    replay: async (id) => (await rematch(id)).replay,
    rematch,
  }
}

/** The database gives keys back in another order than they came in; whatever follows their order must not notice. */
const asMatched = (requirement: Requirement, illustrative: boolean): Requirement =>
  JSON.parse(canonical({ ...requirement, illustrative }))

const presentRun = (row: MatchRunTable) => ({
  id: row.id,
  requirementId: row.requirement_id,
  requirementVersion: row.requirement_version,
  inventoryVersion: row.inventory_version,
  rulesVersion: row.rules_version,
  asOf: row.as_of,
  ranAt: row.ran_at,
  resultDigest: row.result_digest,
})

const notReplayable = (run: MatchRunTable, missing: string[]): Problem =>
  new Problem('run_not_replayable', {
    zh: `当时的库存没有记下现行规则要看的 ${missing.join('、')}，请用规则版本 ${run.rules_version} 所属的发行版重放`,
    en: `The inventory of that run does not say ${missing.join(', ')}, which the rules now read; replay it with the release of rules ${run.rules_version}`,
  })
