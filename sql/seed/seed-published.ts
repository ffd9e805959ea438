import { readFile } from 'node:fs/promises'
import type { FeatureCollection, Geometry } from 'geojson'
import type { Database } from '../database.ts'
import { projectFolder } from '../project-folder.ts'
import type { Tables } from '../tables.ts'
import { insertRows, upsertRows } from './insert-rows.ts'
import { clusters } from './published/clusters.ts'
import { departments } from './published/departments.ts'
import { eiaNotes } from './published/eia-notes.ts'
import { eiaRules } from './published/eia-rules.ts'
import { figures } from './published/figures.ts'
import { lots } from './published/lots.ts'
import { parcels } from './published/parcels.ts'
import { places } from './published/places.ts'
import { policies } from './published/policies.ts'
import { policyConditions } from './published/policy-conditions.ts'
import { clusterProductLines, productLines } from './published/product-lines.ts'
import { sources } from './published/sources.ts'
import { spaceFacts } from './published/space-facts.ts'
import { targets } from './published/targets.ts'
import { zoning } from './published/zoning.ts'
import { zoningUses } from './published/zoning-uses.ts'

/**
 * Puts in what the documents say. A row of reference that this release words or counts otherwise is corrected; parcels,
 * spaces and their facts are the inventory, which belongs to its users once it stands.
 */
export async function seedPublished(database: Database): Promise<void> {
  const boundaries = await readGeometries('boundaries.geojson')
  const outlines = await readGeometries('parcels.geojson')
  await database.db.transaction().execute(async (transaction) => {
    const put = (table: keyof Tables, rows: readonly object[]) => upsertRows(transaction, table, rows)
    const found = (table: keyof Tables, rows: readonly object[]) => insertRows(transaction, table, rows)
    await put('source', sources)
    await put(
      'cluster',
      clusters.map((row) => ({ ...row, boundary: geometryOf(boundaries, row.id) })),
    )
    await put('department', departments)
    await put('product_line', productLines)
    await put('cluster_product_line', clusterProductLines)
    await put('zoning', zoning)
    await put('zoning_use', zoningUses)
    await put('policy', policies)
    await put('policy_condition', policyConditions)
    await put('place', places)
    await put('target', targets)
    await put('eia_rule', eiaRules)
    await put('eia_note', eiaNotes)
    await found(
      'parcel',
      parcels.map((row) => ({ ...row, geometry: geometryOf(outlines, row.id) })),
    )
    await found('space', lots)
    await found('space_fact', spaceFacts)
    await put('published_figure', figures)
  })
}

async function readGeometries(name: string): Promise<Map<string, Geometry>> {
  const text = await readFile(new URL(`geo/${name}`, projectFolder), 'utf8')
  const { features } = JSON.parse(text) as FeatureCollection
  return new Map(features.map(({ id, geometry }) => [String(id), geometry]))
}

function geometryOf(geometries: Map<string, Geometry>, id: string): Geometry {
  const geometry = geometries.get(id)
  if (geometry === undefined) throw new Error(`geo/ has no geometry for ${id}`)
  return geometry
}
