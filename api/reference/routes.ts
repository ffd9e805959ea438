import type { TSchema } from 'typebox'
import {
  listDepartments,
  listPlaces,
  listPolicies,
  listTargets,
  listZoning,
  listZoningUses,
} from '../../sql/queries/reference.ts'
import { DepartmentList, PlaceList, PolicyList, TargetList, ZoningList } from '../contract.ts'
import { bilingual, bilingualOrNull, cite } from '../present.ts'
import { type Api, type Context, momentOf, sendIfKnown } from '../routes.ts'

/** The lists that stand beside the inventory: each row with its source and how sure it is. */
export function referenceRoutes(api: Api, context: Context): void {
  const preHandler = sendIfKnown(context)
  const { db } = context
  const cited = (row: Parameters<typeof cite>[1]) => cite(context.live.sources(), row)

  function list<Item>(path: string, summary: string, reply: TSchema, find: () => Promise<Item[]>): void {
    api.get(
      path,
      { preHandler, schema: { tags: ['reference'], summary, response: { 200: reply } } },
      async () => {
        return { items: await find(), asOf: momentOf(context, true).asOf }
      },
    )
  }

  list('/api/departments', 'Departments and what each decides', DepartmentList, async () =>
    (await listDepartments(db)).map((row) => ({
      id: row.id,
      name: bilingual(row.name_zh, row.name_en),
      role: bilingual(row.role_zh, row.role_en),
      gatesEveryProject: row.gates_every_project,
      basis: row.basis,
      source: cited(row),
    })),
  )

  list('/api/policies', 'Incentives: caps and conditions, never summed', PolicyList, async () => {
    const [policies, departments] = await Promise.all([listPolicies(db), listDepartments(db)])
    const names = new Map(departments.map((row) => [row.id, bilingual(row.name_zh, row.name_en)]))
    return policies.map((row) => ({
      id: row.id,
      name: bilingual(row.name_zh, row.name_en),
      capYuan: row.cap_yuan,
      condition: bilingual(row.condition_zh, row.condition_en),
      missing: bilingualOrNull(row.missing_zh, row.missing_en),
      clusters: row.cluster_ids,
      departments: row.department_ids.map((id) => ({ id, name: names.get(id) ?? bilingual(id, id) })),
      basis: row.basis,
      source: cited(row),
    }))
  })

  list('/api/places', 'Hospitals, platforms, stations, airports and bonded zones', PlaceList, async () =>
    (await listPlaces(db)).map((row) => ({
      id: row.id,
      kind: row.kind,
      name: bilingual(row.name_zh, row.name_en),
      cluster: row.cluster_id,
      position: row.position,
      errorM: row.error_m,
      note: bilingualOrNull(row.note_zh, row.note_en),
      basis: row.basis,
      source: cited(row),
    })),
  )

  list('/api/targets', 'What the plan aims at for the district', TargetList, async () =>
    (await listTargets(db)).map((row) => ({
      id: row.id,
      name: bilingual(row.name_zh, row.name_en),
      value: row.value,
      unit: bilingual(row.unit_zh, row.unit_en),
      comparator: row.comparator,
      dueOn: row.due_on,
      source: cited(row),
    })),
  )

  list('/api/zoning', 'Zoning codes and what each allows', ZoningList, async () => {
    const [codes, uses] = await Promise.all([listZoning(db), listZoningUses(db)])
    return codes.map((row) => ({
      code: row.code,
      name: bilingual(row.name_zh, row.name_en),
      permits: bilingual(row.permits_zh, row.permits_en),
      quotaSharePct: row.quota_share_pct,
      uses: uses
        .filter(({ code }) => code === row.code)
        .map((use) => ({
          activity: use.activity,
          isMixed: use.is_mixed,
          verdict: use.verdict,
          note: bilingualOrNull(use.note_zh, use.note_en),
          basis: use.basis,
          source: cited(use),
        })),
      basis: row.basis,
      source: cited(row),
    }))
  })
}
