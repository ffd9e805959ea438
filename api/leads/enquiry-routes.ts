import { Type } from 'typebox'
import { takeAttempt } from '../accounts/attempts.ts'
import { authorOf } from '../accounts/author.ts'
import { Enquiry, EnquiryReceipt, EnquiryRequest } from '../contract.ts'
import { keptNowhere } from '../kept-nowhere.ts'
import type { Api, Context } from '../routes.ts'
import { followEnquiry, leaveEnquiry } from './enquiry-service.ts'
import { refuseContradictions } from './refuse-contradictions.ts'

const tags = ['leads']

/** What a firm leaves by itself, without an account. */
export function enquiryRoutes(api: Api, context: Context): void {
  const { db, now } = context

  api.post(
    '/api/enquiries',
    {
      onRequest: keptNowhere,
      schema: {
        tags,
        summary: 'Leave a requirement with the staff, without an account',
        description: 'At most 10 an hour from one address.',
        body: EnquiryRequest,
        response: { 201: EnquiryReceipt },
      },
    },
    async (request, reply) => {
      refuseContradictions(context, request.body.requirement)
      const at = now()
      await takeAttempt(db, 'enquiry_address', request.ip, at)
      const author = authorOf(request, at)
      const receipt = await leaveEnquiry(db, author, author.id, request.body)
      return reply.code(201).send(receipt)
    },
  )

  api.get(
    '/api/enquiries/:token',
    {
      onRequest: keptNowhere,
      schema: {
        tags,
        summary: 'How an enquiry stands, for whoever has its token',
        params: Type.Object({ token: Type.String({ pattern: '^[A-Za-z0-9_-]{20,100}$' }) }),
        response: { 200: Enquiry },
      },
    },
    async (request) => followEnquiry(db, request.params.token),
  )
}
