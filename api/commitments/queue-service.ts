import type { Db } from '../../sql/database.ts'
import { joinQueue, leaveQueue, listQueue, promoteQueue, type QueueRow } from '../../sql/queries/queue.ts'
import { dayInShanghai } from '../clock.ts'
import type {
  Commitment,
  QueueEntry,
  QueueList,
  QueuePromotion,
  QueueQuery,
  QueueRequest,
} from '../contract.ts'
import { daysAfter } from '../days.ts'
import { bilingual } from '../present.ts'
import { type FieldProblem, Problem } from '../problem.ts'
import { leadFaults, leadsOf, requireLead } from './lead-of.ts'
import { ledgerCall } from './ledger-call.ts'
import { presentCommitment } from './present.ts'
import { refuse } from './refuse.ts'
import { endOfDayOf, expiryFaults, termsFaults, usualExpiry } from './terms.ts'
import { isWithin, type Writer } from './writer.ts'

/** How long a place in line is kept, days. */
const waitDays = { usual: 30, most: 90 } as const

export async function takePlace(db: Db, writer: Writer, request: QueueRequest): Promise<QueueEntry> {
  const today = dayInShanghai(writer.at)
  const until = request.waitsUntil ?? daysAfter(today, waitDays.usual)
  const terms = { from: request.from, to: request.to ?? null, expiresAt: usualExpiry(writer.at) }
  refuse([
    ...termsFaults(request.kind, terms, writer.at),
    ...waitFaults(until, today),
    ...(await leadFaults(db, writer, request.leadId)),
  ])
  const asked = {
    space_id: request.spaceId,
    kind: request.kind,
    activity: request.activity,
    area_m2: request.areaM2,
    from_on: terms.from,
    to_on: terms.to,
    holder: request.holder ?? null,
    lead_id: request.leadId ?? null,
    waits_until: endOfDayOf(until),
  }
  const id = await ledgerCall(writer, () => joinQueue(db, asked, writer.author))
  return presentEntry(db, await existing(db, writer, id), writer)
}

export async function leavePlace(db: Db, writer: Writer, id: number): Promise<QueueEntry> {
  await withinReach(db, writer, id)
  await ledgerCall(writer, () => leaveQueue(db, id, writer.author))
  return presentEntry(db, await existing(db, writer, id), writer)
}

export async function promotePlace(
  db: Db,
  writer: Writer,
  id: number,
  { expiresAt }: QueuePromotion,
): Promise<Commitment> {
  await withinReach(db, writer, id)
  const until = expiresAt === undefined ? usualExpiry(writer.at) : endOfDayOf(expiresAt)
  refuse(expiryFaults(until, writer.at))
  const row = await ledgerCall(writer, () => promoteQueue(db, id, until, writer.author))
  return presentCommitment(db, row, writer)
}

export async function lineOf(
  db: Db,
  reader: Writer,
  { space, lead, waiting }: QueueQuery,
): Promise<QueueList> {
  await requireLead(db, reader, lead)
  const rows = await listQueue(db, { spaceId: space, leadId: lead, waiting }, reader.at)
  return { items: await presentEntries(db, rows, reader) }
}

function waitFaults(until: string, today: string): FieldProblem[] {
  const last = daysAfter(today, waitDays.most)
  if (until >= today && until <= last) return []
  return [
    {
      pointer: '/waitsUntil',
      detail: {
        zh: `等到 ${until}，应在 ${today} 到 ${last} 之间（最长 ${waitDays.most} 天）`,
        en: `Waits until ${until}; it must be from ${today} to ${last}, ${waitDays.most} days at most`,
      },
    },
  ]
}

async function existing(db: Db, { at }: Writer, id: number): Promise<QueueRow> {
  const [row] = await listQueue(db, { id }, at)
  if (row === undefined)
    throw new Problem('not_found', {
      zh: `没有编号为 ${id} 的排队`,
      en: `There is no place in line with the number ${id}`,
    })
  return row
}

async function withinReach(db: Db, writer: Writer, id: number): Promise<void> {
  if (!isWithin(writer, await existing(db, writer, id)))
    throw new Problem('not_allowed', {
      zh: '这个排队由其他团队登记，请联系对方或系统管理员',
      en: 'Another team took this place in line; ask them, or an administrator',
    })
}

async function presentEntry(db: Db, row: QueueRow, reader: Writer): Promise<QueueEntry> {
  const [shown] = await presentEntries(db, [row], reader)
  if (shown === undefined) throw new Error('a place in line was given and none is shown')
  return shown
}

async function presentEntries(db: Db, rows: readonly QueueRow[], reader: Writer): Promise<QueueEntry[]> {
  const leadOf = await leadsOf(db, rows, reader)
  return rows.map((row) => ({
    id: row.id,
    spaceId: row.space_id,
    spaceName: bilingual(row.space_name_zh, row.space_name_en),
    kind: row.kind,
    activity: row.activity,
    areaM2: row.area_m2,
    from: row.from_on,
    to: row.to_on,
    state: stateOf(row),
    place: row.place,
    joinedAt: row.joined_at,
    waitsUntil: row.waits_until,
    commitmentId: row.commitment_id,
    ...(isWithin(reader, row) ? { holder: row.holder, placedBy: row.placed_by } : {}),
    ...leadOf(row),
  }))
}

function stateOf({ place, is_turn, left_at, commitment_id }: QueueRow): QueueEntry['state'] {
  if (commitment_id !== null) return 'promoted'
  if (left_at !== null) return 'left'
  if (place === null) return 'lapsed'
  return is_turn ? 'turn' : 'waiting'
}
