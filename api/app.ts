import compress from '@fastify/compress'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Database } from '../sql/database.ts'
import { authAtFirstUse } from './accounts/auth.ts'
import { byMail, byPrinting } from './accounts/deliver.ts'
import { readerOf } from './accounts/find-reader.ts'
import { type FindReader, useGuard } from './accounts/guard.ts'
import { identityProvider } from './accounts/identity-provider.ts'
import { providerPath } from './accounts/provider-routes.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { useDocumentation } from './documentation.ts'
import { openLiveSnapshot } from './inventory/live-snapshot.ts'
import { keepSwept } from './keep-swept.ts'
import { keepRematching } from './leads/rematch.ts'
import { servePages } from './pages.ts'
import { noSuchPath, send, useProblems } from './problem-handler.ts'
import { registerRoutes } from './register-routes.ts'
import { requestLog } from './request-log.ts'
import type { Context } from './routes.ts'
import { safetyHeaders } from './safety-headers.ts'
import { shownOrigin } from './shown-origin.ts'
import { useSchemas } from './validation.ts'

export interface AppOptions {
  database: Database
  config: Pick<Config, 'illustrative' | 'isHttps' | 'logLevel'> &
    Partial<Pick<Config, 'baseUrl' | 'secret' | 'mail' | 'oidc' | 'trustedProxy' | 'map'>>
  now: Clock
  /** Folder of the built pages; absent: the interface only. */
  pages?: string | undefined
  /** Where one-time links go without a mail server; the console. */
  print?: (line: string) => void
  /** Where the log goes instead of the standard output. */
  logTo?: NodeJS.WritableStream
  /** Who a request is from; absent: whose session or key it carries. */
  findReader?: FindReader
}

const bodyLimitBytes = 1_048_576

/** The whole service without a port. */
export async function buildApp({
  database,
  config,
  now,
  pages,
  print = console.log,
  logTo,
  findReader,
}: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { ...requestLog(config.logLevel), ...(logTo ? { stream: logTo } : {}) },
    trustProxy: config.trustedProxy ?? false,
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (_error, request, reply) => {
      send(noSuchPath(request), request, reply)
    },
  })
  // First, so that a refusal has them too.
  const safe = safetyHeaders(config.isHttps, config.map?.origins)
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(safe)
    done()
  })
  useProblems(app)
  useSchemas(app)
  const findAuth = authAtFirstUse({ db: database.db, secret: config.secret, isHttps: config.isHttps })
  const findByCookie = readerOf({ db: database.db, findAuth, now })
  useGuard(app, { findReader: findReader ?? findByCookie, baseUrl: config.baseUrl })
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] })
  const live = await openLiveSnapshot(database, (cause) =>
    app.log.error(cause, 'the inventory was not reloaded'),
  )
  app.addHook('onClose', () => live.close())
  await useDocumentation(app)
  const baseUrl = () => config.baseUrl ?? shownOrigin(app.listeningOrigin)
  const accounts = {
    findAuth,
    deliver: config.mail ? byMail(config.mail) : byPrinting(print),
    provider: config.oidc && identityProvider(config.oidc, () => `${baseUrl()}${providerPath}/callback`),
    baseUrl,
  }
  const context: Context = {
    database,
    db: database.db,
    live,
    now,
    accounts,
    illustrative: config.illustrative,
    basemap: config.map?.basemap,
  }
  await registerRoutes(app, context)
  const rematcher = keepRematching(context, (cause) => app.log.error(cause, 'leads were not looked at'))
  app.addHook('onListen', () => rematcher.start())
  app.addHook('onClose', () => rematcher.close())
  const sweeper = keepSwept(context, (cause) => app.log.error(cause, 'what has run out was not taken away'))
  app.addHook('onListen', async () => sweeper.start())
  app.addHook('onClose', () => sweeper.close())
  if (pages) await servePages(app, pages)
  await app.ready()
  return app
}
