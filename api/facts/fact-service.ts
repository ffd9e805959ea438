import type { Transaction } from 'kysely'
import type { Db } from '../../sql/database.ts'
import { answerQuestions } from '../../sql/queries/question.ts'
import { listSources } from '../../sql/queries/source.ts'
import { listSpaceFacts } from '../../sql/queries/space-detail.ts'
import { findSpaceVersion, lockSpace, putSpaceFacts, updateSpace } from '../../sql/queries/space-fact.ts'
import { findSuccession } from '../../sql/queries/space-succession.ts'
import type { SpaceFactTable, SpaceTable, Tables } from '../../sql/tables.ts'
import type { FactName } from '../../sql/vocabulary.ts'
import type { Author } from '../audit/author.ts'
import { withAudit } from '../audit/with-audit.ts'
import { dayInShanghai } from '../clock.ts'
import type { SpacePatch, SpaceRecord } from '../contract.ts'
import { presentAttributes } from '../inventory/present-attributes.ts'
import { spaceRetired } from '../inventory/space-retired.ts'
import { bySourceId, cite } from '../present.ts'
import { factRefused, noSuchSpace } from './refusals.ts'
import { changesOf, statementsOf } from './space-changes.ts'
import { spaceFaults } from './space-faults.ts'
import { sourceOf } from './statement-source.ts'

/** Who records something of a space. */
export interface Recorder {
  author: Author
  /** Setting: whether there is an illustrative breakdown at all. */
  illustrative: boolean
}

/**
 * Records what was stated of a space: its columns, the source of each, an audit row, and the open questions that are
 * answered by it, all or nothing.
 * @param check of the version that stands, with its quotes, before anything is changed
 */
export const recordStatement = (
  db: Db,
  recorder: Recorder,
  id: string,
  patch: SpacePatch,
  check: (version: string) => void = () => undefined,
): Promise<SpaceRecord> =>
  withAudit(db, recorder.author, async (transaction, record) => {
    const before = await lockShown(transaction, recorder, id)
    check(await versionOf(transaction, id))
    const { author } = recorder
    const faults = spaceFaults(before, patch, dayInShanghai(author.at))
    if (faults.length > 0) throw factRefused(faults)
    const factsBefore = await listSpaceFacts(transaction, id)
    const provenance = {
      source_id: await sourceOf(transaction, patch.source),
      clause: patch.clause ?? null,
      as_of: patch.asOf,
      stated_by: patch.statedBy ?? null,
    }
    const after = await updateSpace(transaction, id, changesOf(patch))
    const statements = statementsOf(patch, after)
    await putSpaceFacts(
      transaction,
      statements.map((stated) => ({ space_id: id, ...stated, ...provenance })),
    )
    const facts = await listSpaceFacts(transaction, id)
    const names = statements.map(({ attribute }) => attribute)
    await record({
      action: 'change',
      subject: { kind: 'space', id },
      before: standing(before, factsBefore, names),
      after: standing(after, facts, names),
    })
    const known = statements.flatMap(({ attribute, value }) => (value === null ? [] : [attribute]))
    const answered = await answerQuestions(transaction, id, known, {
      at: author.at.toISOString(),
      by: author.id ?? author.role,
    })
    for (const question of answered)
      await record({
        action: 'answer',
        subject: { kind: 'question', id: String(question.id) },
        after: { spaceId: id, attribute: question.attribute },
      })
    const sources = bySourceId(await listSources(transaction))
    return {
      id,
      version: await versionOf(transaction, id),
      delivery: deliveryOf(after),
      ...presentAttributes(after),
      facts: facts.map((fact) => ({
        attribute: fact.attribute,
        value: fact.value,
        source: cite(sources, fact),
        asOf: fact.as_of,
      })),
      answeredQuestions: answered.map((question) => question.id),
    }
  })

/**
 * A space that this service shows and that stands, locked.
 * @throws Problem not_found, space_retired
 */
export async function lockShown(
  transaction: Transaction<Tables>,
  { illustrative }: Recorder,
  id: string,
): Promise<SpaceTable> {
  const space = await lockSpace(transaction, id)
  if (space === undefined || (space.is_illustrative && !illustrative)) throw noSuchSpace(id)
  const { replacedBy } = await findSuccession(transaction, id)
  if (replacedBy.at !== null)
    throw spaceRetired({ spaceId: id, replacedBy: replacedBy.ids, retiredAt: replacedBy.at })
  return space
}

/** With its quotes. */
export async function versionOf(db: Db, id: string): Promise<string> {
  const version = await findSpaceVersion(db, id)
  if (version === undefined) throw noSuchSpace(id)
  return `"${version}"`
}

const deliveryOf = (space: SpaceTable): SpaceRecord['delivery'] => ({
  planned: space.delivery_planned_on,
  plannedPrecision: space.delivery_planned_precision,
  confirmed: space.delivery_confirmed_on,
})

/** What the audit keeps: what was known and on what ground. Persons can be erased and audit rows cannot, so no names. */
function standing(space: SpaceTable, facts: readonly SpaceFactTable[], names: readonly FactName[]) {
  const all = { ...presentAttributes(space), delivery: deliveryOf(space) }
  return Object.fromEntries(
    names.map((name) => {
      const fact = facts.find(({ attribute }) => attribute === name)
      return [
        name,
        {
          value: all[name],
          source: fact?.source_id ?? null,
          clause: fact?.clause ?? null,
          asOf: fact?.as_of ?? null,
        },
      ]
    }),
  )
}
