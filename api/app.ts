import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Database } from '../sql/database.ts'
import { useGuard } from './accounts/guard.ts'
import { publicReader } from './accounts/reader.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { useDocumentation } from './documentation.ts'
import { openLiveSnapshot } from './inventory/live-snapshot.ts'
import { servePages } from './pages.ts'
import { noSuchPath, send, useProblems } from './problem-handler.ts'
import { registerRoutes } from './register-routes.ts'
import { requestLog } from './request-log.ts'
import type { Context } from './routes.ts'
import { useStrictValidation } from './validation.ts'

export interface AppOptions {
  database: Database
  config: Pick<Config, 'illustrative' | 'isHttps' | 'logLevel'>
  now: Clock
  /** Folder of the built pages; absent: the interface only. */
  pages?: string | undefined
}

const bodyLimitBytes = 1_048_576

/** The whole service without a port. */
export async function buildApp({ database, config, now, pages }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: requestLog(config.logLevel),
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (_error, request, reply) => {
      send(noSuchPath(request), request, reply)
    },
  })
  useProblems(app)
  useStrictValidation(app)
  useGuard(app, async () => publicReader)
  await app.register(helmet, {
    hsts: config.isHttps,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'self'`],
        scriptSrc: [`'self'`],
        // Positions and widths that only data can give are set as styles of elements.
        styleSrc: [`'self'`, `'unsafe-inline'`],
        imgSrc: [`'self'`, 'data:', 'blob:'],
        workerSrc: [`'self'`, 'blob:'],
        objectSrc: [`'none'`],
        baseUri: [`'none'`],
        formAction: [`'self'`],
        frameAncestors: [`'none'`],
        ...(config.isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
  })
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] })
  const live = await openLiveSnapshot(database, (cause) =>
    app.log.error(cause, 'the inventory was not reloaded'),
  )
  app.addHook('onClose', () => live.close())
  await useDocumentation(app)
  const context: Context = { database, db: database.db, live, now, illustrative: config.illustrative }
  await registerRoutes(app, context)
  if (pages) await servePages(app, pages)
  await app.ready()
  return app
}
