import type { FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

/**
 * A change to something that others may change too is made to what its sender has seen.
 * @param tag the entity tag of what stands now, with its quotes
 * @throws Problem precondition_required (428) without If-Match, stale (412) where none of its tags is the one
 */
export function requireMatch({ headers }: Pick<FastifyRequest, 'headers'>, tag: string): void {
  const given = headers['if-match']
  if (given === undefined)
    throw new Problem('precondition_required', {
      zh: '修改时请带 If-Match，值为读取时得到的 ETag',
      en: 'A change needs If-Match with the ETag that came with what you read',
    })
  const tags = given.split(',').map((each) => each.trim())
  if (!tags.includes(tag) && !tags.includes('*'))
    throw new Problem('stale', {
      zh: '此后已有人修改，请重新读取后再改',
      en: 'Someone has changed this since you read it; read it again, then change it',
    })
}
