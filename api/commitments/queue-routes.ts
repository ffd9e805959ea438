import { Type } from 'typebox'
import {
  Commitment,
  QueueEntry,
  QueueList,
  QueuePromotion,
  QueueQuery,
  QueueRequest,
  RowId,
} from '../contract.ts'
import type { Api, Context } from '../routes.ts'
import { ledgerWrite } from './ledger-write.ts'
import { leavePlace, lineOf, promotePlace, takePlace } from './queue-service.ts'
import { writerOf } from './writer.ts'

const tags = ['commitments']
const params = Type.Object({ id: RowId })

export function queueRoutes(api: Api, { db, now }: Context): void {
  const write = ledgerWrite(db, now)

  api.get(
    '/api/queue',
    {
      schema: {
        tags,
        summary: 'Who waits for held space, in the order of the line',
        querystring: QueueQuery,
        response: { 200: QueueList },
      },
    },
    (request) => lineOf(db, writerOf(request, now()), request.query),
  )

  api.post(
    '/api/queue',
    {
      schema: {
        tags,
        summary: 'Wait for held space, next in line',
        description:
          'While it is the turn of a place in line nobody else holds or reserves the space for those days (409 next_in_line). Refused where what is asked is free (409 nothing_to_wait_for).',
        body: QueueRequest,
        response: { 201: QueueEntry },
      },
    },
    (request, reply) =>
      write(
        request,
        reply,
        ({ spaceId }: QueueEntry) => `/api/queue?space=${encodeURIComponent(spaceId)}`,
        (db, writer) => takePlace(db, writer, request.body),
      ),
  )

  api.post(
    '/api/queue/:id/leave',
    {
      schema: { tags, summary: 'Leave the line', params, response: { 200: QueueEntry } },
    },
    (request, reply) =>
      write(request, reply, undefined, (db, writer) => leavePlace(db, writer, Number(request.params.id))),
  )

  api.post(
    '/api/queue/:id/promote',
    {
      schema: {
        tags,
        summary: 'Take what one waited for, when it is one’s turn',
        params,
        body: QueuePromotion,
        response: { 201: Commitment },
      },
    },
    (request, reply) =>
      write(
        request,
        reply,
        ({ id }: Commitment) => `/api/commitments/${id}`,
        (db, writer) => promotePlace(db, writer, Number(request.params.id), request.body),
      ),
  )
}
