import type { FastifyRequest } from 'fastify'
import { requireMatch } from '../if-match.ts'

/**
 * The page of a space is tagged by all that it shows and, after the tilde, by what is recorded of the space. A change
 * of the record is held against that part alone: a hold placed meanwhile, or a new day, is nobody's edit.
 */
export const pageTag = (page: string, version: string): string => `"${page}~${version}"`

/** @throws Problem precondition_required, stale */
export const requireVersion =
  ({ headers }: Pick<FastifyRequest, 'headers'>) =>
  (version: string): void => {
    const { 'if-match': given } = headers
    requireMatch(
      { headers: given === undefined ? {} : { 'if-match': given.replaceAll(/"[^"~]*~/g, '"') } },
      version,
    )
  }
