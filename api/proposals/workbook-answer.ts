import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { type Bilingual, closed, oneOf, type ProposalBody } from '../contract.ts'
import { languageOf } from '../problem.ts'
import { writeWorkbook, xlsxType } from '../workbook.ts'
import { sheetsOf } from './workbook.ts'

export const WorkbookQuery = closed({
  language: Type.Optional(oneOf(['zh', 'en'] as const, 'Absent: by Accept-Language')),
})

export const languageAsked = ({
  query,
  headers,
}: Pick<
  FastifyRequest<{ Querystring: Static<typeof WorkbookQuery> }>,
  'query' | 'headers'
>): keyof Bilingual => query.language ?? languageOf(headers['accept-language'])

export async function sendWorkbook(
  reply: FastifyReply,
  body: ProposalBody,
  language: keyof Bilingual,
): Promise<FastifyReply> {
  return reply
    .type(xlsxType)
    .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
    .header('content-disposition', `attachment; filename="luodi-${body.writtenOn}.xlsx"`)
    .send(await writeWorkbook(sheetsOf(body, language)))
}
