import { Type } from 'typebox'
import {
  Commitment,
  CommitmentConversion,
  CommitmentExtension,
  CommitmentPage,
  CommitmentQuery,
  CommitmentRequest,
  RowId,
} from '../contract.ts'
import { versionsSeen } from '../if-match.ts'
import type { Api, Context } from '../routes.ts'
import {
  commitmentById,
  convertHold,
  extendHold,
  pageOfCommitments,
  placeHold,
  releaseHold,
} from './commitment-service.ts'
import { ledgerWrite } from './ledger-write.ts'
import { writerOf } from './writer.ts'

const tags = ['commitments']
const params = Type.Object({ id: RowId })
const repeated =
  'With If-Match, the ETag of what was read, it is done only to that (412 where it has changed since). Takes Idempotency-Key.'
const tagOf = ({ version }: Commitment): string => `"${version}"`

export function commitmentRoutes(api: Api, { db, now }: Context): void {
  const answer = ledgerWrite(db, now)
  const write: typeof answer<Commitment> = async (request, reply, placeOf, work) => {
    const commitment = await answer(request, reply, placeOf, work)
    reply.header('etag', tagOf(commitment))
    return commitment
  }
  const placed = ({ id }: Commitment) => `/api/commitments/${id}`

  api.post(
    '/api/commitments',
    {
      schema: {
        tags,
        summary: 'Place a hold, reservation, lease, sale or occupation',
        description:
          'What does not fit is refused (409 does_not_fit) with asked, free, the days over which it does not fit, and by what. Takes Idempotency-Key.',
        body: CommitmentRequest,
        response: { 201: Commitment },
      },
    },
    (request, reply) => write(request, reply, placed, (db, writer) => placeHold(db, writer, request.body)),
  )

  api.get(
    '/api/commitments',
    {
      schema: {
        tags,
        summary: 'Commitments, the newest first',
        querystring: CommitmentQuery,
        response: { 200: CommitmentPage },
      },
    },
    (request) => pageOfCommitments(db, writerOf(request, now()), request.query),
  )

  api.get(
    '/api/commitments/:id',
    {
      schema: { tags, summary: 'One commitment', params, response: { 200: Commitment } },
    },
    async (request, reply) => {
      const commitment = await commitmentById(db, writerOf(request, now()), Number(request.params.id))
      return reply.header('etag', tagOf(commitment)).send(commitment)
    },
  )

  api.post(
    '/api/commitments/:id/release',
    {
      schema: {
        tags,
        summary: 'End a commitment now; the row stays',
        description: repeated,
        params,
        response: { 200: Commitment },
      },
    },
    (request, reply) =>
      write(request, reply, undefined, (db, writer) =>
        releaseHold(db, writer, Number(request.params.id), versionsSeen(request)),
      ),
  )

  api.post(
    '/api/commitments/:id/extend',
    {
      schema: {
        tags,
        summary: 'Keep a hold longer, or use a space longer',
        description: repeated,
        params,
        body: CommitmentExtension,
        response: { 200: Commitment },
      },
    },
    (request, reply) =>
      write(request, reply, undefined, (db, writer) =>
        extendHold(db, writer, Number(request.params.id), request.body, versionsSeen(request)),
      ),
  )

  api.post(
    '/api/commitments/:id/convert',
    {
      schema: {
        tags,
        summary: 'End a row and start the next: a hold becomes a reservation, a lease',
        description: `What is left out is as in the row that ends. Where the next does not fit the old one stays as it was. ${repeated}`,
        params,
        body: CommitmentConversion,
        response: { 201: Commitment },
      },
    },
    (request, reply) =>
      write(request, reply, placed, (db, writer) =>
        convertHold(db, writer, Number(request.params.id), request.body, versionsSeen(request)),
      ),
  )
}
