import type { Transaction } from 'kysely'
import type { Db } from '../../sql/database.ts'
import type { CommitmentRow } from '../../sql/queries/commitment.ts'
import { listSpaceFacts } from '../../sql/queries/space-detail.ts'
import { putSpaceFacts } from '../../sql/queries/space-fact.ts'
import {
  listRunning,
  listWaiting,
  lockSpaces,
  moveCommitment,
  replaceSpaces,
} from '../../sql/queries/space-succession.ts'
import type { SpaceTable, Tables } from '../../sql/tables.ts'
import { type RecordChange, withAudit } from '../audit/with-audit.ts'
import { ledgerCall } from '../commitments/ledger-call.ts'
import { withoutLead } from '../commitments/present.ts'
import type { Writer } from '../commitments/writer.ts'
import type { SpaceMerge, SpaceSplit, SpaceSuccession } from '../contract.ts'
import { presentAttributes } from '../inventory/present-attributes.ts'
import { Problem } from '../problem.ts'
import { type InTheWay, type Move, movesOf, namedFaults } from './commitment-moves.ts'
import { lockShown, type Recorder, versionOf } from './fact-service.ts'
import { successionRefused } from './refusals.ts'
import { sourceOf } from './statement-source.ts'
import { mergedOf, partsOf } from './succession.ts'
import { mergeFaults, splitFaults } from './succession-faults.ts'

/** Who divides and joins units: they write in the inventory and in the ledger. */
export interface Divider extends Recorder {
  writer: Writer
}

/**
 * Puts parts in the place of a space.
 * @param check of the version that stands, before anything is changed
 * @throws Problem not_found, space_retired, stale, succession_refused, succession_blocked, does_not_fit
 */
export const splitSpace = (
  db: Db,
  divider: Divider,
  id: string,
  request: SpaceSplit,
  check: (version: string) => void,
): Promise<SpaceSuccession> =>
  withAudit(db, divider.author, async (transaction, record) => {
    const [space] = await lockStanding(transaction, divider, [id], check)
    if (space === undefined) throw new Error(`space ${id} was locked and is not there`)
    const parts = partsOf(space, request, await citedIn(transaction, request, space))
    const running = await listRunning(transaction, [id], divider.writer.author.at)
    const faults = [...splitFaults(space, request, parts), ...namedFaults(request, running)]
    if (faults.length > 0) throw successionRefused(faults)
    const planned = movesOf(running, (commitment) =>
      parts.find((_, index) => request.parts[index]?.commitmentIds?.includes(commitment)),
    )
    return replace(transaction, record, divider, 'split', [space], parts, planned)
  })

/** Puts one space in the place of several, with all their commitments. Problems as those of `splitSpace`. */
export const mergeSpaces = (
  db: Db,
  divider: Divider,
  request: SpaceMerge,
  check: (version: string) => void,
): Promise<SpaceSuccession> =>
  withAudit(db, divider.author, async (transaction, record) => {
    const spaces = await lockStanding(transaction, divider, request.spaceIds, check)
    const [first] = spaces
    if (first === undefined) throw new Error('no space is merged')
    const merged = mergedOf(spaces, request, await citedIn(transaction, request, first))
    const faults = mergeFaults(spaces, request, merged)
    if (faults.length > 0) throw successionRefused(faults)
    const running = await listRunning(transaction, request.spaceIds, divider.writer.author.at)
    const planned = movesOf(running, () => merged)
    return replace(transaction, record, divider, 'merge', spaces, [merged], planned)
  })

async function lockStanding(
  transaction: Transaction<Tables>,
  divider: Divider,
  ids: readonly string[],
  check: (version: string) => void,
): Promise<SpaceTable[]> {
  await lockSpaces(transaction, ids, divider.writer.author)
  const spaces: SpaceTable[] = []
  for (const id of ids) {
    spaces.push(await lockShown(transaction, divider, id))
    check(await versionOf(transaction, id))
  }
  return spaces
}

const citedIn = async (
  db: Db,
  { source, clause }: Pick<SpaceSplit, 'source' | 'clause'>,
  before: SpaceTable,
): Promise<Pick<SpaceTable, 'source_id' | 'clause'>> =>
  source === undefined
    ? { source_id: before.source_id, clause: clause ?? before.clause }
    : { source_id: await sourceOf(db, source), clause: clause ?? null }

async function replace(
  transaction: Transaction<Tables>,
  record: RecordChange,
  { writer }: Divider,
  action: 'split' | 'merge',
  old: readonly SpaceTable[],
  rows: readonly SpaceTable[],
  { moves, inTheWay }: { moves: Move[]; inTheWay: InTheWay[] },
): Promise<SpaceSuccession> {
  const { author } = writer
  const ids = old.map(({ id }) => id)
  const waiting = await listWaiting(transaction, ids, author.at)
  if (inTheWay.length + waiting.length > 0) throw blocked(writer, inTheWay, waiting)
  const [taken] = await replaceSpaces(transaction, ids, rows, author.at)
  if (taken !== undefined) throw idTaken(taken, action, rows)
  await keepFacts(transaction, ids, old, rows)
  for (const space of old)
    await record({
      action,
      subject: { kind: 'space', id: space.id },
      before: { floorAreaM2: space.floor_area_m2, name: space.name_zh },
      after: { replacedBy: rows.map(({ id, floor_area_m2 }) => ({ id, floorAreaM2: floor_area_m2 })) },
    })
  const moved: CommitmentRow[] = []
  for (const { commitment, to } of moves)
    moved.push(await ledgerCall(writer, () => moveCommitment(transaction, commitment.id, to.id, author)))
  const spaces: SpaceSuccession['spaces'] = []
  for (const row of rows)
    spaces.push({
      id: row.id,
      name: { zh: row.name_zh, en: row.name_en },
      kind: row.kind,
      floorAreaM2: row.floor_area_m2 ?? 0,
      divisible: row.is_divisible,
      minDivisibleM2: row.min_divisible_m2,
      version: await versionOf(transaction, row.id),
    })
  return {
    at: author.at,
    replaced: ids,
    spaces,
    commitments: moved.map(({ id, follows_id, space_id }) => ({
      id,
      followsId: follows_id ?? 0,
      spaceId: space_id,
    })),
  }
}

/** Of what is in a new space as it was in the old ones, the ground is known as well. */
async function keepFacts(
  db: Db,
  ids: readonly string[],
  old: readonly SpaceTable[],
  rows: readonly SpaceTable[],
): Promise<void> {
  const facts = (await Promise.all(ids.map((id) => listSpaceFacts(db, id)))).flat()
  const valuesOf = (space: SpaceTable): Record<string, unknown> => ({
    ...presentAttributes(space),
    delivery: [space.delivery_planned_on, space.delivery_planned_precision, space.delivery_confirmed_on],
  })
  const before = old.map(valuesOf)
  const kept = rows.flatMap((row) => {
    const now = valuesOf(row)
    const isKept = (attribute: string) =>
      attribute in now &&
      before.every((values) => JSON.stringify(values[attribute]) === JSON.stringify(now[attribute]))
    const byAttribute = new Map(
      facts.filter(({ attribute }) => isKept(attribute)).map((fact) => [fact.attribute, fact]),
    )
    return [...byAttribute.values()].map((fact) => ({ ...fact, space_id: row.id }))
  })
  if (kept.length > 0) await putSpaceFacts(db, kept)
}

function blocked(writer: Writer, inTheWay: readonly InTheWay[], waiting: readonly number[]): Problem {
  const queued = {
    zh: `有人在排队等候（${waiting.join('、')}），请先等其转为保留或离开`,
    en: `Someone waits in line for it (${waiting.join(', ')}): let them take it or leave first`,
  }
  const details = [...inTheWay.map(({ detail }) => detail), ...(waiting.length > 0 ? [queued] : [])]
  return new Problem(
    'succession_blocked',
    { zh: details.map(({ zh }) => zh).join('；'), en: details.map(({ en }) => en).join('; ') },
    [],
    {
      commitments: inTheWay.map(({ commitment }) => withoutLead(commitment, writer)),
      queueIds: waiting,
    },
  )
}

const idTaken = (id: string, action: 'split' | 'merge', rows: readonly SpaceTable[]): Problem =>
  successionRefused([
    {
      pointer: action === 'merge' ? '/id' : `/parts/${rows.findIndex((row) => row.id === id)}/id`,
      detail: {
        zh: `编号 ${id} 已属于另一处空间，请给出其他编号`,
        en: `Another space has the id ${id}; give another`,
      },
    },
  ])
