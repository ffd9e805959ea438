import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Paths that the pages know; anything else is answered as not found. */
const pagePaths = [
  '/',
  '/match',
  '/match/opinion',
  '/occupancy',
  '/spaces/:id',
  '/share/:token',
  '/leads',
  '/leads/:id',
  '/proposals/:id',
  '/commitments',
  '/enquiries/:token',
  '/sign-in',
  '/admin',
  '/audit',
  '/account',
  '/account/accept',
  '/account/reset',
]

/** Serves the built pages. Files with a digest in their name never change, the page itself is always asked for. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'))
  await app.register(staticFiles, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    decorateReply: false,
  })
  for (const path of pagePaths) {
    app.get(path, { schema: { hide: true } }, (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page),
    )
  }
}
