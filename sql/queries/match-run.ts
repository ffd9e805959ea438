import { sql, type Transaction } from 'kysely'
import type { Db } from '../database.ts'
import type { InventoryPictureTable, MatchRunTable, RequirementTable, Tables } from '../tables.ts'

/** Pictures are told by their content, so one that is there already is the same. */
export async function insertPicture(db: Db, picture: InventoryPictureTable): Promise<void> {
  await db
    .insertInto('inventory_picture')
    .values(picture)
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .execute()
}

export async function insertMatchRun(db: Db, run: MatchRunTable): Promise<void> {
  await db.insertInto('match_run').values(run).execute()
}

/** A run with the requirement it was of. */
export const findMatchRun = (
  db: Db,
  id: string,
): Promise<(MatchRunTable & { requirement: object }) | undefined> =>
  db
    .selectFrom('match_run as m')
    .innerJoin('requirement as r', (join) =>
      join.onRef('r.id', '=', 'm.requirement_id').onRef('r.version', '=', 'm.requirement_version'),
    )
    .selectAll('m')
    .select('r.body as requirement')
    .where('m.id', '=', id)
    .executeTakeFirst()

/** The packed inventory of a run. */
export async function findPicture(db: Db, digest: string): Promise<Uint8Array> {
  const { bytes } = await db
    .selectFrom('inventory_picture')
    .select('bytes')
    .where('digest', '=', digest)
    .executeTakeFirstOrThrow()
  return bytes
}

export async function insertRequirement(db: Db, { body, ...rest }: RequirementTable): Promise<void> {
  // Cast from text, since one driver would encode a string bound as jsonb a second time.
  const bodyAsJson = sql<object>`cast(cast(${JSON.stringify(body)} as text) as jsonb)`
  await db
    .insertInto('requirement')
    .values({ ...rest, body: bodyAsJson })
    .execute()
}

/** Makes those who add versions follow one another. False where there is no such requirement. */
export async function lockRequirement(db: Transaction<Tables>, id: string): Promise<boolean> {
  const first = await db
    .selectFrom('requirement')
    .select('id')
    .where('id', '=', id)
    .where('version', '=', 1)
    .forUpdate()
    .executeTakeFirst()
  return first !== undefined
}

/** The version of that wording, undefined where there is none yet; and the latest. */
export async function findRequirementVersion(
  db: Db,
  id: string,
  digest: string,
): Promise<{ same: number | null; latest: number }> {
  return db
    .selectFrom('requirement')
    .select([
      sql<number | null>`max(version) filter (where digest = ${digest})`.as('same'),
      sql<number>`max(version)`.as('latest'),
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** One wording of a requirement. */
export const findRequirement = (
  db: Db,
  { id, version }: Pick<RequirementTable, 'id' | 'version'>,
): Promise<RequirementTable> =>
  db
    .selectFrom('requirement')
    .selectAll()
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
