import { readFile } from 'node:fs/promises'
import t from 'tap'
import { describeApi } from '../api/describe-api.ts'
import { withPrefixItems } from '../api/openapi-tuples.ts'

t.test('docs/openapi.json is what the routes say', async (t) => {
  const kept = await readFile(new URL('../docs/openapi.json', import.meta.url), 'utf8')
  t.ok(kept === (await describeApi()), 'npm run build:openapi writes it anew')
})

t.test('every route of the interface is described', async (t) => {
  const { paths } = JSON.parse(await describeApi()) as { paths: Record<string, object> }
  t.same(Object.keys(paths).sort(), [
    '/api/account',
    '/api/account/accept',
    '/api/account/erase',
    '/api/account/export',
    '/api/account/oidc',
    '/api/account/oidc/callback',
    '/api/account/password',
    '/api/account/reset',
    '/api/account/reset-request',
    '/api/account/sessions',
    '/api/account/sessions/{id}',
    '/api/account/sign-in',
    '/api/account/sign-out',
    '/api/audit',
    '/api/audit.csv',
    '/api/buildings',
    '/api/clusters',
    '/api/clusters/{id}',
    '/api/commitments',
    '/api/commitments/{id}',
    '/api/commitments/{id}/convert',
    '/api/commitments/{id}/extend',
    '/api/commitments/{id}/release',
    '/api/contacts/{id}',
    '/api/contacts/{id}/erase',
    '/api/contacts/{id}/export',
    '/api/demand',
    '/api/departments',
    '/api/eia/screen',
    '/api/enquiries',
    '/api/enquiries/{token}',
    '/api/exports/spaces.csv',
    '/api/exports/spaces.geojson',
    '/api/exports/spaces.xlsx',
    '/api/keys',
    '/api/keys/{id}',
    '/api/lead-news',
    '/api/lead-news/{id}/seen',
    '/api/lead-owners',
    '/api/leads',
    '/api/leads/{id}',
    '/api/leads/{id}/contacts',
    '/api/leads/{id}/history',
    '/api/leads/{id}/match',
    '/api/leads/{id}/notes',
    '/api/leads/{id}/visits',
    '/api/leads/{id}/visits.ics',
    '/api/map',
    '/api/match',
    '/api/match-runs',
    '/api/match-runs/{id}',
    '/api/match-runs/{id}/replay',
    '/api/occupancy',
    '/api/parcels',
    '/api/people',
    '/api/people/invitations',
    '/api/people/{id}',
    '/api/people/{id}/erase',
    '/api/people/{id}/export',
    '/api/people/{id}/sessions',
    '/api/places',
    '/api/policies',
    '/api/proposals',
    '/api/proposals/{id}',
    '/api/proposals/{id}.xlsx',
    '/api/proposals/{id}/shares',
    '/api/questions',
    '/api/questions/{id}/answer',
    '/api/queue',
    '/api/queue/{id}/leave',
    '/api/queue/{id}/promote',
    '/api/quotas',
    '/api/reconciliation',
    '/api/requirements/read',
    '/api/share/{token}',
    '/api/share/{token}.xlsx',
    '/api/shares/{id}/revoke',
    '/api/spaces',
    '/api/spaces/facets',
    '/api/spaces/merge',
    '/api/spaces/{id}',
    '/api/spaces/{id}/split',
    '/api/targets',
    '/api/teams',
    '/api/teams/{id}',
    '/api/visits.ics',
    '/api/visits/{id}',
    '/api/zoning',
    '/healthz',
    '/readyz',
    '/tiles/parcels.json',
    '/tiles/parcels/{z}/{x}/{y}.mvt',
  ])
})

t.test('a pair is described with both of its bounds and no third item', async (t) => {
  const { paths } = JSON.parse(await describeApi())
  const { requestBody } = paths['/api/match'].post
  const { must } = requestBody.content['application/json'].schema.properties.activities.items.properties
  const span = { type: 'number', exclusiveMinimum: 0, maximum: 100 }
  t.match(must.properties.columnGridM, { prefixItems: [span, span], items: false, minItems: 2, maxItems: 2 })
  t.same(withPrefixItems({ type: 'array', items: { type: 'string' } }), {
    type: 'array',
    items: { type: 'string' },
  })
})
