import { sql } from 'kysely'
import { keyOf } from '../columns/column.ts'
import type { Database, Db } from '../database.ts'
import type { Tables } from '../tables.ts'
import { patchSpaces, type SpaceEdits } from './patch-spaces.ts'
import { listPositions } from './position.ts'
import {
  bySpace,
  type LoadedColumns,
  type ParcelCommitment,
  readReferenceLists,
  type SitePosition,
  type SnapshotRow,
} from './snapshot.ts'
import { findInventoryVersion } from './source.ts'
import { inByteOrder, rowWithId, type Spaces, spaceRows } from './space-columns.ts'
import { listParcelCommitments, listTakings } from './taking.ts'

/** Beyond so many things that changed, reading everything is the shorter way. */
const mostChanges = 5000

/** What is loaded, and which spaces differ from those of before. */
export type ChangedColumns = LoadedColumns & { edits: SpaceEdits }

/**
 * What was loaded, brought up to the version of now by reading what changed since. It is itself not changed, and what
 * is the same stands in both.
 * @returns undefined where too much changed, or nobody knows any more what did
 */
export const loadChanges = (database: Database, before: LoadedColumns): Promise<ChangedColumns | undefined> =>
  database.atOneMoment(async ({ db }) => {
    const version = await findInventoryVersion(db)
    if (version === before.version) return { ...before, edits: nothingEdited(before.spaces) }
    const changes = await findChanges(db, before.version)
    if (changes === undefined) return undefined
    const parcelIds = changes.idsOf('parcel')
    const { spaces, edits, grounds } = await changedSpaces(
      db,
      before.spaces,
      changes.idsOf('space'),
      parcelIds,
    )
    return {
      ...before,
      version,
      spaces,
      edits,
      parcelCommitments: await changedCommitments(db, before.parcelCommitments, grounds),
      positions: changes.isTouched('cluster')
        ? await listPositions(db)
        : await changedPositions(db, before.positions, parcelIds),
      ...(await readReferenceLists(db, changes.isTouched)),
    }
  })

const nothingEdited = ({ size }: Spaces): SpaceEdits => ({ size, rows: new Map() })

async function findChanges(db: Db, after: number) {
  const rows = await db
    .selectFrom('inventory_change')
    .select(['version', 'noun', 'id'])
    .where('version', '>', after)
    .orderBy('version')
    .limit(mostChanges + 1)
    .execute()
  if (rows[0]?.version !== after + 1 || rows.length > mostChanges) return undefined
  return {
    idsOf: (noun: 'space' | 'parcel') => [
      ...new Set(rows.flatMap((row) => (row.noun === noun ? [row.id] : []))),
    ],
    isTouched: (table: keyof Tables) => rows.some(({ noun }) => noun === table),
  }
}

/**
 * Those that changed, the others of parcels that changed, and the lots above: what lies beneath a lot takes of it.
 * @returns also the parcels on which something may have been committed
 */
async function changedSpaces(
  db: Db,
  before: Spaces,
  spaceIds: readonly string[],
  parcelIds: readonly string[],
): Promise<{ spaces: Spaces; edits: SpaceEdits; grounds: string[] }> {
  const onParcels = await readSpaces(db, 's.parcel_id', parcelIds)
  const touched = new Set([...spaceIds, ...onParcels.map(({ id }) => id)])
  const rows = await readSpaces(db, 's.id', [...touched])
  const known = [...touched].flatMap((id) => rowWithId(before, id) ?? [])
  const grounds = new Set([...parcelIds, ...namesIn(before, 'parcel_id', known, rows)])
  const lots = namesIn(before, 'lot_id', known, rows).filter((id) => !touched.has(id))
  rows.push(...(await readSpaces(db, 's.id', lots)))
  for (const id of lots) touched.add(id)
  return { ...patchSpaces(before, touched, await withTakings(db, rows)), grounds: [...grounds] }
}

type Row = Omit<SnapshotRow, 'commitments'>

const readSpaces = (db: Db, column: 's.id' | 's.parcel_id', ids: readonly string[]): Promise<Row[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : spaceRows(db)
        .where(sql.ref(column), '=', sql<string>`any(cast(${[...ids]} as text[]))`)
        .execute()

/** What some spaces are parts of, or were. */
const namesIn = (
  { columns }: Spaces,
  column: 'lot_id' | 'parcel_id',
  before: readonly number[],
  rows: readonly Row[],
): string[] => {
  const { positions, value } = columns[column]
  const names = [...before.map((row) => value(positions[row] as number)), ...rows.map((row) => row[column])]
  return [...new Set(names)].filter((name) => name !== null)
}

async function withTakings(db: Db, rows: readonly Row[]): Promise<SnapshotRow[]> {
  const takings = bySpace(
    await listTakings(
      db,
      rows.map(({ id }) => id),
    ),
  )
  return rows.map((row) => ({ ...row, commitments: takings.get(row.id) ?? [] }))
}

async function changedCommitments(
  db: Db,
  before: ParcelCommitment[],
  parcelIds: readonly string[],
): Promise<ParcelCommitment[]> {
  const changed = new Set(parcelIds)
  const now = await listParcelCommitments(db, parcelIds)
  const others = before.filter(({ parcelId }) => !changed.has(parcelId))
  return [...others, ...now].sort((a, b) => inByteOrder(a.parcelId, b.parcelId))
}

/** The very list of before where no parcel moved. */
async function changedPositions(
  db: Db,
  before: SitePosition[],
  parcelIds: readonly string[],
): Promise<SitePosition[]> {
  if (parcelIds.length === 0) return before
  const changed = new Set(parcelIds)
  const now = await listPositions(db, parcelIds)
  const others = before.filter(({ kind, id }) => kind !== 'parcel' || !changed.has(id))
  const all = [...others, ...now].sort((a, b) => inByteOrder(a.kind, b.kind) || inByteOrder(a.id, b.id))
  return keyOf(all) === keyOf(before) ? before : all
}
