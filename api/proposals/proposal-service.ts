import { randomUUID } from 'node:crypto'
import type { Db } from '../../sql/database.ts'
import { listCommitments } from '../../sql/queries/commitment.ts'
import { findProposal, insertProposal, listProposals, type ProposalRow } from '../../sql/queries/proposal.ts'
import { withAudit } from '../audit/with-audit.ts'
import { dayInShanghai } from '../clock.ts'
import type {
  MatchReplay,
  MatchRun,
  Option,
  Proposal,
  ProposalBody,
  ProposalItem,
  ProposalRequest,
} from '../contract.ts'
import type { Actor } from '../leads/actor.ts'
import { leadWithin } from '../leads/lead-within.ts'
import { digestOf } from '../match-runs/digest.ts'
import type { Snapshot } from '../matching/snapshot.ts'
import { Problem } from '../problem.ts'
import type { Context } from '../routes.ts'
import { bodyOf, spacesOf } from './body.ts'
import { type Hold, heldUntil } from './held-until.ts'
import { mapOf } from './map.ts'

/** Matches again what was recorded. */
export interface RematchesRuns {
  rematch(id: string): Promise<{ run: MatchRun; replay: MatchReplay; snapshot: Snapshot }>
}

/** A proposal that is not kept yet. */
export interface Draft {
  row: ProposalRow
  optionIds: readonly string[]
}

/**
 * Puts options of a recorded match of a lead together as they were.
 * @throws Problem not_found (no such lead within reach, no such run), run_not_replayable where the rules now say
 * otherwise than they did, proposal_refused where the run is of another lead or has no such option
 */
export async function draftProposal(
  { db, illustrative }: Pick<Context, 'db' | 'illustrative'>,
  runs: RematchesRuns,
  actor: Actor,
  request: ProposalRequest,
): Promise<Draft> {
  const lead = await leadWithin(db, actor, request.leadId)
  const { run, replay, snapshot } = await runs.rematch(request.runId)
  if (run.requirementId !== lead.requirement_id) throw runOfAnother(request.runId)
  if (!replay.same) throw notTheSame(run.rulesVersion)
  const options = chosen(request.optionIds, replay.result.options)
  refuseSpareNotes(request)
  const matched = { requirement: run.requirement, result: replay.result, snapshot }
  const holds = await holdsOfLead(db, lead.id, actor.author.at)
  const { at } = actor.author
  const moment = { asOf: dayInShanghai(at), at, illustrative }
  const body = bodyOf(request, matched, options, {
    on: moment.asOf,
    heldUntil: options.map((option) => heldUntil(option, holds)),
    map: await mapOf(db, moment, options, spacesOf(options, snapshot)),
  })
  const row: ProposalRow = {
    id: randomUUID(),
    lead_id: lead.id,
    run_id: run.id,
    title: body.title,
    body,
    digest: digestOf(body),
    created_by: actor.author.id,
    created_at: actor.author.at.toISOString(),
  }
  return { row, optionIds: request.optionIds }
}

const holdsOfLead = (db: Db, leadId: string, inForceAt: Date): Promise<Hold[]> =>
  listCommitments(db, { leadId, inForceAt }, { beforeId: undefined, limit: 500 })

/** Writes a draft for good. */
export async function keepProposal(db: Db, actor: Actor, { row, optionIds }: Draft): Promise<Proposal> {
  await withAudit(db, actor.author, async (transaction, record) => {
    await insertProposal(transaction, row)
    const { leadId, runId, digest } = presentItem(row)
    await record({
      action: 'add',
      subject: { kind: 'proposal', id: row.id },
      after: { leadId, runId, optionIds, digest },
    })
  })
  return presentProposal(row)
}

export async function proposalsOfLead(db: Db, actor: Actor, leadId: string): Promise<ProposalItem[]> {
  await leadWithin(db, actor, leadId)
  return (await listProposals(db, leadId, actor.reach)).map(presentItem)
}

/** @throws Problem not_found where there is none of a lead within reach */
export async function proposalById(db: Db, actor: Actor, id: string): Promise<Proposal> {
  const row = await findProposal(db, id, actor.reach)
  if (row === undefined)
    throw new Problem('not_found', {
      zh: '没有这份方案书，或不归您的团队',
      en: 'There is no such proposal, or it is not with your team',
    })
  return presentProposal(row)
}

/** Says in the audit who took a proposal out as a workbook. */
export const recordExport = (db: Db, actor: Actor, { id, digest }: Proposal): Promise<void> =>
  withAudit(db, actor.author, (_transaction, record) =>
    record({ action: 'export', subject: { kind: 'proposal', id }, after: { format: 'xlsx', digest } }),
  )

/** @throws Problem proposal_refused with every id that is not among the options */
function chosen(ids: readonly string[], options: readonly Option[]): Option[] {
  const faults = ids.flatMap((id, index) =>
    options.some((option) => option.id === id)
      ? []
      : [
          {
            pointer: `/optionIds/${index}`,
            detail: {
              zh: `这次匹配的 ${options.length} 个方案里没有 ${shorten(id)}，请从匹配结果中选`,
              en: `None of the ${options.length} options of that match is ${shorten(id)}; choose from its result`,
            },
          },
        ],
  )
  const [first] = faults
  if (first) throw new Problem('proposal_refused', first.detail, faults)
  return ids.flatMap((id) => options.find((option) => option.id === id) ?? [])
}

/** @throws Problem proposal_refused where there are more notes than options */
function refuseSpareNotes({ optionIds, optionNotes = [] }: ProposalRequest): void {
  if (optionNotes.length <= optionIds.length) return
  const detail = {
    zh: `选了 ${optionIds.length} 个方案，却有 ${optionNotes.length} 条说明，请去掉多出的说明`,
    en: `There are ${optionNotes.length} notes on ${optionIds.length} options; leave out those that belong to none`,
  }
  throw new Problem('proposal_refused', detail, [{ pointer: `/optionNotes/${optionIds.length}`, detail }])
}

const shorten = (id: string): string => (id.length > 80 ? `${id.slice(0, 80)}…` : id)

const presentItem = (row: ProposalRow): ProposalItem => ({
  id: row.id,
  leadId: row.lead_id,
  runId: row.run_id,
  title: row.title,
  digest: row.digest,
  createdAt: row.created_at,
  createdBy: row.created_by,
})

const presentProposal = (row: ProposalRow): Proposal => ({
  ...presentItem(row),
  body: row.body as ProposalBody,
})

function runOfAnother(runId: string): Problem {
  const detail = {
    zh: `匹配 ${runId} 不是这条线索的，请先在该线索上匹配，再用所得的 runId`,
    en: `The match ${runId} is not one of this lead; match the lead first and take the runId of that`,
  }
  return new Problem('proposal_refused', detail, [{ pointer: '/runId', detail }])
}

const notTheSame = (rulesVersion: string): Problem =>
  new Problem('run_not_replayable', {
    zh: `这次匹配按规则 ${rulesVersion} 得出，现行规则的结果不同，请重新匹配后再写方案书`,
    en: `That match was made by the rules ${rulesVersion}, and those in force now answer otherwise; match again, then write the proposal`,
  })
