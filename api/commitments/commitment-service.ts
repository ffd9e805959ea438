import type { Db } from '../../sql/database.ts'
import {
  type CommitmentFilter,
  type CommitmentRow,
  convertCommitment,
  countCommitments,
  extendCommitment,
  findCommitment,
  listCommitments,
  placeCommitment,
  releaseCommitment,
  type Seen,
} from '../../sql/queries/commitment.ts'
import type {
  Commitment,
  CommitmentConversion,
  CommitmentExtension,
  CommitmentPage,
  CommitmentQuery,
  CommitmentRequest,
} from '../contract.ts'
import { readRowId, writeCursor } from '../cursor.ts'
import { Problem } from '../problem.ts'
import { leadFaults, requireLead } from './lead-of.ts'
import { ledgerCall } from './ledger-call.ts'
import { presentCommitment, presentCommitments } from './present.ts'
import { refuse } from './refuse.ts'
import { endOfDayOf, expiryFaults, isHold, termsFaults, usualExpiry } from './terms.ts'
import { isWithin, type Writer } from './writer.ts'

/** @throws Problem commitment_refused, does_not_fit, quota_base_unknown */
export async function placeHold(db: Db, writer: Writer, request: CommitmentRequest): Promise<Commitment> {
  const terms = {
    from: request.from,
    to: request.to ?? null,
    expiresAt: expiryAsked(request, writer),
  }
  refuse([...termsFaults(request.kind, terms, writer.at), ...(await leadFaults(db, writer, request.leadId))])
  const asked = {
    space_id: request.spaceId,
    kind: request.kind,
    activity: request.activity,
    area_m2: request.areaM2,
    from_on: terms.from,
    to_on: terms.to,
    expires_at: terms.expiresAt,
    holder: request.holder ?? null,
    lead_id: request.leadId ?? null,
  }
  const row = await ledgerCall(writer, () => placeCommitment(db, asked, writer.author))
  return presentCommitment(db, row, writer)
}

export async function releaseHold(db: Db, writer: Writer, id: number, seen: Seen): Promise<Commitment> {
  await withinReach(db, writer, id)
  const row = await ledgerCall(writer, () => releaseCommitment(db, id, writer.author, seen))
  return presentCommitment(db, row, writer)
}

export async function extendHold(
  db: Db,
  writer: Writer,
  id: number,
  { to, expiresAt }: CommitmentExtension,
  seen: Seen,
): Promise<Commitment> {
  const { kind } = await withinReach(db, writer, id)
  const until = expiresAt === undefined ? null : endOfDayOf(expiresAt)
  if (until !== null)
    refuse(
      isHold(kind)
        ? expiryFaults(until, writer.at)
        : termsFaults(kind, { from: '', to: null, expiresAt: until }, writer.at),
    )
  const changes = {
    ...(to === undefined ? {} : { to_on: to }),
    ...(until === null ? {} : { expires_at: until }),
  }
  const row = await ledgerCall(writer, () => extendCommitment(db, id, changes, writer.author, seen))
  return presentCommitment(db, row, writer)
}

/** A hold becomes a reservation or a tenancy, a tenancy another; never back to a hold. */
export async function convertHold(
  db: Db,
  writer: Writer,
  id: number,
  { kind, activity, areaM2, holder, ...days }: CommitmentConversion,
  seen: Seen,
): Promise<Commitment> {
  const old = await withinReach(db, writer, id)
  if (isHold(kind) && !(kind === 'reservation' && old.kind === 'hold'))
    refuse([
      {
        pointer: '/kind',
        detail: {
          zh: `${old.kind} 不能转为 ${kind}：保留可转为预订，保留和预订可转为 lease、sale 或 occupation`,
          en: `${old.kind} cannot become ${kind}: a hold becomes a reservation, both become lease, sale or occupation`,
        },
      },
    ])
  const terms = {
    from: days.from ?? old.from_on,
    to: days.to === undefined ? old.to_on : days.to,
    expiresAt: expiryAsked({ kind, expiresAt: days.expiresAt }, writer),
  }
  refuse(termsFaults(kind, terms, writer.at))
  const next = {
    kind,
    activity: activity ?? old.activity,
    area_m2: areaM2 ?? old.area_m2,
    from_on: terms.from,
    to_on: terms.to,
    expires_at: terms.expiresAt,
    holder: holder ?? old.holder,
  }
  const row = await ledgerCall(writer, () => convertCommitment(db, id, next, writer.author, seen))
  return presentCommitment(db, row, writer)
}

export const commitmentById = async (db: Db, reader: Writer, id: number): Promise<Commitment> =>
  presentCommitment(db, await existing(db, id), reader)

export async function pageOfCommitments(
  db: Db,
  reader: Writer,
  { space, parcel, lead, day, endsAfter, inForce, cursor, limit = 50 }: CommitmentQuery,
): Promise<CommitmentPage> {
  await requireLead(db, reader, lead)
  const filter: CommitmentFilter = {
    spaceId: space,
    parcelId: parcel,
    leadId: lead,
    day,
    endsAfter,
    inForceAt: inForce === true ? reader.at : undefined,
  }
  const [rows, total] = await Promise.all([
    listCommitments(db, filter, { beforeId: readRowId(cursor), limit: limit + 1 }),
    countCommitments(db, filter),
  ])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await presentCommitments(db, shown, reader),
    nextCursor: rows.length > limit && last ? writeCursor([last.id]) : null,
    total,
  }
}

const expiryAsked = (
  { kind, expiresAt }: Pick<CommitmentConversion, 'kind'> & { expiresAt?: string | undefined },
  { at }: Writer,
): string | null => (expiresAt !== undefined ? endOfDayOf(expiresAt) : isHold(kind) ? usualExpiry(at) : null)

async function existing(db: Db, id: number): Promise<CommitmentRow> {
  const row = await findCommitment(db, id)
  if (row === undefined)
    throw new Problem('not_found', {
      zh: `没有编号为 ${id} 的占用记录`,
      en: `There is no commitment with the number ${id}`,
    })
  return row
}

/** What decides the reach of a row never changes, so it is read before the lock. */
async function withinReach(db: Db, writer: Writer, id: number): Promise<CommitmentRow> {
  const row = await existing(db, id)
  if (!isWithin(writer, row))
    throw new Problem('not_allowed', {
      zh: '这项占用由其他团队登记，请联系对方或系统管理员',
      en: 'Another team placed this commitment; ask them, or an administrator',
    })
  return row
}
