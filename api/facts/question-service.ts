import type { Db } from '../../sql/database.ts'
import {
  type CountedQuestion,
  countQuestions,
  findQuestion,
  insertQuestion,
  listQuestions,
} from '../../sql/queries/question.ts'
import type { Reach } from '../../sql/queries/reach.ts'
import { reaches } from '../accounts/reach.ts'
import { withAudit } from '../audit/with-audit.ts'
import type {
  Question,
  QuestionPage,
  QuestionQuery,
  QuestionRequest,
  SpacePatch,
  SpaceRecord,
} from '../contract.ts'
import { readRowId, writeCursor } from '../cursor.ts'
import { leadWithin } from '../leads/lead-within.ts'
import { Problem } from '../problem.ts'
import { lockShown, type Recorder, recordStatement } from './fact-service.ts'
import { factRefused, noSuchQuestion } from './refusals.ts'

/** Who asks or reads, and whose words they may read. */
export interface Asker extends Recorder {
  teamId: string | null
  reach: Reach
}

export const askQuestion = (
  db: Db,
  asker: Asker,
  { spaceId, attribute, text, leadId }: QuestionRequest,
): Promise<Question> =>
  withAudit(db, asker.author, async (transaction, record) => {
    const { author, teamId } = asker
    await lockShown(transaction, asker, spaceId)
    if (leadId !== undefined) await leadWithin(transaction, asker, leadId)
    const id = await insertQuestion(transaction, {
      space_id: spaceId,
      attribute,
      text: text?.trim() ?? null,
      lead_id: leadId ?? null,
      asked_at: author.at.toISOString(),
      asked_by: author.id ?? author.role,
      team_id: teamId,
    })
    await record({
      action: 'ask',
      subject: { kind: 'question', id: String(id) },
      after: { spaceId, attribute, leadId: leadId ?? null },
    })
    return present(await existing(transaction, id), asker)
  })

export async function pageOfQuestions(
  db: Db,
  asker: Asker,
  { state, space, attribute, cursor, limit = 50 }: QuestionQuery,
): Promise<QuestionPage> {
  const filter = { isOpen: state && state === 'open', spaceId: space, attribute }
  const before = readRowId(cursor)
  const [rows, total] = await Promise.all([
    listQuestions(db, filter, { before, limit: limit + 1 }),
    countQuestions(db, filter),
  ])
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map((row) => present(row, asker)),
    nextCursor: rows.length > limit && last ? writeCursor([last.id]) : null,
    total,
  }
}

/**
 * An answer is a statement about what was asked, and answers everyone who asked it.
 * @throws Problem not_found, question_answered, fact_refused
 */
export async function answerQuestion(
  db: Db,
  asker: Asker,
  id: number,
  patch: SpacePatch,
): Promise<SpaceRecord> {
  const question = await existing(db, id)
  if (question.answered_at !== null) throw answered(question)
  const { attribute } = question
  const given = attribute === 'delivery' ? patch.delivery : patch.attributes?.[attribute]
  if (given === undefined || given === null)
    throw factRefused([
      {
        pointer: attribute === 'delivery' ? '/delivery' : `/attributes/${attribute}`,
        detail: {
          zh: `问的是 ${attribute}，请给出它的值；园区也不清楚的，不必答复，问题继续保留`,
          en: `What was asked is ${attribute}; give its value. Where the park does not know it the question stays open`,
        },
      },
    ])
  const result = await recordStatement(db, asker, question.space_id, patch)
  if (!result.answeredQuestions.includes(id)) throw answered(question)
  return result
}

const answered = ({ id, space_id }: CountedQuestion): Problem =>
  new Problem('question_answered', {
    zh: `问题 ${id} 已有答复；如需更正，请直接修改空间 ${space_id}`,
    en: `Question ${id} is answered already; to correct the answer, change space ${space_id}`,
  })

async function existing(db: Db, id: number): Promise<CountedQuestion> {
  const row = await findQuestion(db, id)
  if (row === undefined) throw noSuchQuestion(id)
  return row
}

const present = (row: CountedQuestion, asker: Asker): Question => ({
  id: row.id,
  spaceId: row.space_id,
  attribute: row.attribute,
  ...(reaches(asker.reach, row.asked_by, row.team_id) && { text: row.text }),
  state: row.answered_at === null ? 'open' : 'answered',
  askedAt: row.asked_at,
  answeredAt: row.answered_at,
  askedTimes: row.asked_times,
  leads: row.leads,
})
