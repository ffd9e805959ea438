import { readdirSync, readFileSync } from 'node:fs'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { closed, oneOf } from '../../api/contract/common.ts'
import { Requirement } from '../../api/contract.ts'
import type { Loaded, SnapshotCommitment, SnapshotRow } from '../../sql/queries/snapshot.ts'
import { placeKinds, type ZoningCode } from '../../sql/vocabulary.ts'
import { testDay } from '../support/test-state.ts'
import { commitmentOf, inventoryOf, knownSpace } from './fixtures.ts'

const words = ['pass', 'fail', 'unknown', 'missed', 'not_asked'] as const
const Measure = Type.Union([Type.Number(), Type.String(), Type.Boolean(), Type.Null()])
/** lon, lat (WGS 84), and how many metres it may be off. */
const Spot = Type.Tuple([Type.Number(), Type.Number(), Type.Number()])
const ById = Type.Record(Type.String(), Type.Record(Type.String(), Type.Unknown()))

/** Without a track where the papers name none. */
const Screened = closed({
  class: Type.String(),
  atLeast: Type.Union([Type.String(), Type.Null()]),
  track: Type.Optional(Type.String()),
})

/** What the papers say that the answer is. All but `reasons` is told whole: what is not listed must not be there. */
const Expected = closed({
  /**
   * By rule, then by space. `floor_area min`; `prefer power` for a preference; `1 use` for the second activity;
   * `land_use` is what a cell of the land-use matrix says: the graver of zoning and eia.
   */
  verdicts: Type.Optional(Type.Record(Type.String(), Type.Record(Type.String(), oneOf(words)))),
  reasons: Type.Optional(
    Type.Array(
      closed({
        space: Type.String(),
        rule: Type.String(),
        need: Type.Optional(Measure),
        have: Type.Optional(Measure),
        relaxTo: Type.Optional(Measure),
      }),
    ),
  ),
  /** fits, toConfirm, fails of each activity. */
  counts: Type.Optional(Type.Array(Type.Tuple([Type.Integer(), Type.Integer(), Type.Integer()]))),
  /** excludes and alone, by rule, of the first activity. */
  exclusions: Type.Optional(Type.Record(Type.String(), Type.Tuple([Type.Integer(), Type.Integer()]))),
  /** The rule that each near miss of the first activity fails. */
  nearMisses: Type.Optional(Type.Record(Type.String(), Type.String())),
  /** Spaces of each option, joined by +, in any order of options. */
  options: Type.Optional(Type.Array(Type.String())),
  best: Type.Optional(closed({ spaces: Type.String(), kind: Type.String() })),
  /** Of the project as a whole, and of each activity. */
  eia: Type.Optional(Screened),
  /** Advice beside the class, by id; there may be more. */
  advice: Type.Optional(Type.Array(Type.String())),
  eiaByActivity: Type.Optional(Type.Array(Screened)),
})

const Case = closed({
  name: Type.String(),
  /** The clause or sentence of the papers that the expected values rest on. */
  rests: Type.String({ minLength: 8 }),
  /** Rules that are asked here at the very value at which they turn. */
  boundary: Type.Optional(Type.Array(Type.String())),
  /** Where several rows of the land-use matrix have one use: which of them this is. */
  row: Type.Optional(oneOf(['rnd_wet', 'production_heavy'] as const)),
  /** The day asked on; absent: the test day. */
  day: Type.Optional(Type.String()),
  requirement: Requirement,
  /** A message that reads as this requirement. */
  words: Type.Optional(Type.String()),
  /** The base of the C65 quota, were it another; absent: as shipped. */
  quotaBase: Type.Optional(oneOf(['floor_area', 'land_area'] as const)),
  /** `at`, where given: lon, lat, and how many metres the middle may be off. */
  parcels: Type.Optional(ById),
  places: Type.Optional(Type.Array(closed({ kind: oneOf(placeKinds), at: Type.Optional(Spot) }))),
  /** What all the spaces have in common. */
  all: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  /** What is known of each space, under the names of the interface; all else is unknown. */
  spaces: ById,
  expect: Expected,
})
export type Case = Static<typeof Case>

const CaseFile = closed({ topic: Type.String(), cases: Type.Array(Case, { minItems: 1 }) })
export type CaseFile = Static<typeof CaseFile> & { file: string }

const folder = new URL('cases/', import.meta.url)

/** @throws Error where a file is not of this form */
export const readCaseFiles = (): CaseFile[] =>
  readdirSync(folder)
    .sort()
    .map((file) => {
      const read: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
      const [fault] = Value.Errors(CaseFile, read)
      if (fault) throw new Error(`${file}${fault.instancePath}: ${fault.message}`)
      return { ...Value.Parse(CaseFile, read), file }
    })

/** A standing floor of a factory in Pujiang of which nothing else is known. */
const unknownSpace: SnapshotRow = {
  ...(Object.fromEntries(Object.keys(knownSpace).map((key) => [key, null])) as unknown as SnapshotRow),
  cluster_id: 'pujiang',
  kind: 'floor',
  use: 'industrial',
  name_zh: '空间',
  name_en: 'Space',
  is_divisible: false,
  is_illustrative: false,
  has_breakdown: false,
  source_id: knownSpace.source_id,
  commitments: [],
}

const parcelColumns: Record<string, string> = {
  floor_area_m2: 'parcel_floor_area_m2',
  land_area_m2: 'parcel_land_area_m2',
}

export function inventoryOfCase({ spaces, parcels = {}, places = [], all = {}, quotaBase }: Case): Loaded {
  const spots = Object.entries(parcels).flatMap(([id, { at }]) =>
    at ? [{ id, at: at as Static<typeof Spot> }] : [],
  )
  const grounds = Object.fromEntries(
    Object.entries(parcels).map(([id, { at: _, ...known }]) => [
      id,
      rename(columnsOf(known), (key) => parcelColumns[key] ?? key),
    ]),
  )
  const loaded = inventoryOf(
    Object.entries(spaces).map(([id, known]) => {
      const { parcel, ...own } = columnsOf({ ...all, ...known })
      const ground = typeof parcel === 'string' ? { ...grounds[parcel], parcel_id: parcel } : {}
      const row = { ...unknownSpace, ...ground, ...own, id }
      const strange = Object.keys(row).find((key) => !(key in unknownSpace))
      if (strange) throw new Error(`space ${id} has no ${strange}`)
      return row
    }),
  )
  return {
    ...loaded,
    zoning: loaded.zoning.map((row) =>
      row.code === 'C65' && quotaBase ? { ...row, quota_base: quotaBase } : row,
    ),
    positions: [
      ...loaded.positions,
      ...spots.map(({ id, at: [lon, lat, errorM] }) => ({ kind: 'parcel' as const, id, lon, lat, errorM })),
    ],
    places: places.map(({ kind, at: [lon, lat, errorM] = [null, null, null] }) => ({
      ...{ kind, lon, lat, errorM },
      name_zh: '地点',
      name_en: 'Place',
    })),
  }
}

/** clearHeightM is clear_height_m; a plate is its shares; a commitment is of production unless it says otherwise. */
function columnsOf({
  zoning,
  columnGridM,
  commitments,
  ...rest
}: Record<string, unknown>): Record<string, unknown> {
  return {
    ...rename(rest, (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
    ...(typeof zoning === 'string' ? { zoning: sharesOf(zoning) } : {}),
    ...(Array.isArray(columnGridM)
      ? { column_grid_short_m: columnGridM[0], column_grid_long_m: columnGridM[1] }
      : {}),
    ...(Array.isArray(commitments)
      ? { commitments: commitments.map((each: Partial<SnapshotCommitment>) => commitmentOf(each)) }
      : {}),
  }
}

const rename = (row: Record<string, unknown>, to: (key: string) => string) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [to(key), value]))

/** `M1`; `C65/C8` in equal shares; `M1:70/M4:30`. */
export function sharesOf(plate: string): { code: ZoningCode; sharePct: number }[] {
  const parts = plate.split('/')
  return parts.map((part) => {
    const [code, share] = part.split(':')
    return { code: code as ZoningCode, sharePct: share ? Number(share) : 100 / parts.length }
  })
}

/** Noon in Shanghai of the day asked on. */
export const presentOf = ({ day = testDay }: Case) => ({ asOf: day, now: new Date(`${day}T12:00:00+08:00`) })
