import type { OpenQuestion, QuestionRequest } from '../../api/contract.ts'
import { answer, type Http } from '../client.ts'
import { writeKey } from '../state/write-key.ts'
import { wishOfRule } from './wishes.ts'

type Fact = QuestionRequest['attribute']

const otherFacts: Readonly<Partial<Record<string, Fact>>> = {
  rent: 'rentYuanM2Day',
  tenure: 'tenures',
  available_by: 'delivery',
}

/** The fact that answers a rule, or null where it is not the park's to say. */
export const factOfRule = (rule: string): Fact | null => wishOfRule(rule) ?? otherFacts[rule] ?? null

/** Of all activities: the answer that settles most spaces first, then the one that concerns most. */
export const inOrder = (questions: readonly OpenQuestion[]): OpenQuestion[] =>
  questions
    .map((question, i) => ({ question, i }))
    .sort(
      (a, b) =>
        b.question.settles - a.question.settles || b.question.concerns - a.question.concerns || a.i - b.i,
    )
    .map(({ question }) => question)

/** Puts the question to the park of each of its spaces; where one fails those before it are asked. */
export async function askPark(
  http: Http,
  { rule, spaceIds }: OpenQuestion,
  leadId: string | null,
): Promise<void> {
  const attribute = factOfRule(rule)
  if (attribute === null) return
  for (const spaceId of spaceIds) {
    const headers = { 'idempotency-key': writeKey() }
    const body = { spaceId, attribute, ...(leadId ? { leadId } : {}) }
    await answer(http.POST('/api/questions', { headers, body }))
  }
}
