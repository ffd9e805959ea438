import type {
  Commitment,
  CommitmentPage,
  SpaceDetail,
  SpaceMerge,
  SpaceSplit,
  SpaceSuccession,
} from '../../api/contract.ts'
import { answer, type Http, tagged } from '../client.ts'
import { writeKey } from '../state/write-key.ts'

/** A unit as it stood when a form was opened, with what runs on it. */
export interface Standing {
  space: SpaceDetail
  etag: string
  running: readonly Commitment[]
}

export async function readStanding(http: Http, id: string, signal?: AbortSignal): Promise<Standing> {
  const query = { space: id, inForce: true, limit: 500 }
  const [{ data, etag }, { items }] = await Promise.all([
    tagged<SpaceDetail>(http.GET('/api/spaces/{id}', { params: { path: { id } }, signal: signal ?? null })),
    answer<CommitmentPage>(http.GET('/api/commitments', { params: { query }, signal: signal ?? null })),
  ])
  return { space: data, etag, running: items }
}

export const splitSpace = (
  http: Http,
  { space, etag }: Standing,
  body: SpaceSplit,
): Promise<SpaceSuccession> =>
  answer(
    http.POST('/api/spaces/{id}/split', {
      params: { path: { id: space.id } },
      headers: { 'if-match': etag, 'idempotency-key': writeKey() },
      body,
    }),
  )

export const mergeSpaces = (
  http: Http,
  standing: readonly Standing[],
  body: SpaceMerge,
): Promise<SpaceSuccession> =>
  answer(
    http.POST('/api/spaces/merge', {
      headers: { 'if-match': standing.map(({ etag }) => etag).join(', '), 'idempotency-key': writeKey() },
      body,
    }),
  )
