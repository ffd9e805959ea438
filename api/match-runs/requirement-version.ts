import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { findRequirementVersion, insertRequirement, lockRequirement } from '../../sql/queries/match-run.ts'
import type { RequirementTable, Tables } from '../../sql/tables.ts'
import type { Requirement } from '../contract.ts'
import { likeFaults } from '../matching/like.ts'
import { requirementFaults } from '../matching/requirement.ts'
import type { Snapshot } from '../matching/snapshot.ts'
import { Problem } from '../problem.ts'
import { digestOf } from './digest.ts'

/**
 * The version of this wording of a requirement, written where it is new.
 * @param known the requirement that it is a wording of; undefined: a new one
 * @throws Problem not_found where there is no such requirement
 */
export async function versionOf(
  transaction: Transaction<Tables>,
  body: Requirement,
  known: string | undefined,
): Promise<Pick<RequirementTable, 'id' | 'version'>> {
  const id = known ?? randomUUID()
  const digest = digestOf(body)
  if (known !== undefined && !(await lockRequirement(transaction, id)))
    throw new Problem('not_found', {
      zh: '没有这个需求，请核对 requirementId，或不填以新建',
      en: 'There is no such requirement; check requirementId, or leave it out for a new one',
    })
  const { same, latest } = await findRequirementVersion(transaction, id, digest)
  const version = same ?? (latest ?? 0) + 1
  if (same === null) await insertRequirement(transaction, { id, version, body, digest })
  return { id, version }
}

/** @throws Problem requirement_refused with every contradiction in it */
export function refuseFaults(requirement: Requirement, asOf: string, snapshot: Snapshot): void {
  const faults = [...requirementFaults(requirement, asOf), ...likeFaults(requirement, snapshot)]
  const [first] = faults
  if (first)
    throw new Problem(
      'requirement_refused',
      first.detail,
      faults.map(({ pointer, detail }) => ({ pointer: `/requirement${pointer}`, detail })),
    )
}
