import type { FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

/**
 * A change to something that others may change too is made to what its sender has seen.
 * @param tag the entity tag of what stands now, with its quotes
 * @throws Problem precondition_required (428) without If-Match, stale (412) where none of its tags is the one
 */
export function requireMatch(request: Pick<FastifyRequest, 'headers'>, tag: string): void {
  const tags = tagsGiven(request)
  if (tags === undefined)
    throw new Problem('precondition_required', {
      zh: '修改时请带 If-Match，值为读取时得到的 ETag',
      en: 'A change needs If-Match with the ETag that came with what you read',
    })
  if (!tags.includes(tag) && !tags.includes('*')) throw stale()
}

/**
 * The versions that may be changed where If-Match is given and names some; undefined: whichever stands. For tags that
 * are a number in quotes, where only the one who holds the lock can tell which stands.
 */
export function versionsSeen(request: Pick<FastifyRequest, 'headers'>): number[] | undefined {
  const tags = tagsGiven(request)
  if (tags === undefined || tags.includes('*')) return undefined
  return tags.flatMap((tag) => (/^"[1-9][0-9]{0,8}"$/.test(tag) ? [Number(tag.slice(1, -1))] : []))
}

const tagsGiven = ({ headers }: Pick<FastifyRequest, 'headers'>): string[] | undefined =>
  headers['if-match']?.split(',').map((each) => each.trim())

export const stale = (): Problem =>
  new Problem('stale', {
    zh: '此后已有人修改，请重新读取后再改',
    en: 'Someone has changed this since you read it; read it again, then change it',
  })
