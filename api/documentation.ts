import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { withPrefixItems } from './openapi-tuples.ts'

/** OpenAPI from the route schemas, and a page to read it. */
export async function useDocumentation(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Luodi 落地',
        version: '1',
        description:
          'Industrial space of two medical-device clusters in Minhang: what there is, what fits, and why. ' +
          'Quantities carry their unit in the name; days are Asia/Shanghai days; geometry is RFC 7946 in WGS 84; ' +
          'failures are RFC 9457 problems in the language of Accept-Language.',
      },
      tags: [
        { name: 'inventory', description: 'Clusters, parcels, buildings and spaces' },
        { name: 'matching', description: 'Which spaces fit a project' },
        { name: 'reference', description: 'Policies, departments, places, targets, zoning' },
        { name: 'account', description: 'Signing in and out, the own account' },
        { name: 'people', description: 'Who has an account, and teams; for administrators' },
        { name: 'health' },
      ],
    },
    transformObject: (document) =>
      withPrefixItems('openapiObject' in document ? document.openapiObject : document.swaggerObject),
  })
  // Its pages keep to the content policy of all others: it needs no script of its own in the markup.
  await app.register(swaggerUi, { routePrefix: '/docs' })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
}
