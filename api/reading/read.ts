import type { Reading, ReadingNote } from '../contract.ts'
import { say } from '../matching/words.ts'
import { activitiesOf } from './anchors.ts'
import { attach } from './attach.ts'
import { type Claim, claimsOf } from './claim.ts'
import { conditionOf, conflictOf, requirementOf } from './compose.ts'
import { laterFindings } from './expansion.ts'
import type { Finding } from './finding.ts'
import { isWithinLimits } from './limits.ts'
import { normalise } from './normalise.ts'
import { layOut, type Page } from './page.ts'
import { tones } from './polarity.ts'
import { recognise } from './recognisers/all.ts'
import { settle } from './settle.ts'
import { tokenise } from './tokens.ts'
import { unreadWords } from './unread.ts'
import { wholeExpansion } from './whole-expansion.ts'
import { wordsOf } from './words-of.ts'

/**
 * The conditions that a paragraph states. The text becomes tokens, the tokens findings, each finding claims fields of
 * the requirement of the activity it is about; nothing is concluded that the words do not say, and every word is
 * either behind a condition, a conflict or a note, or listed as unread.
 * @param asOf the day of reading, YYYY-MM-DD, from which relative dates count
 */
export function read(text: string, asOf: string): Reading {
  const page = layOut(text, asOf, tokenise(normalise(text)))
  const { claims, remarks } = claimed(page, recognise(page))
  const agreed = settle(claims.filter(isWithinLimits))
  const { settled, halves } = wholeExpansion(agreed.settled)
  const beyond = claims.filter((claim) => !isWithinLimits(claim))
  const requirement = requirementOf(settled)
  const used = new Set([...claims, ...remarks].flatMap(({ tokens }) => tokens))
  return {
    asOf,
    requirement,
    isComplete: requirement.activities.length > 0,
    conditions: settled.map((each) => conditionOf(page, each)).sort(byStart),
    conflicts: agreed.disputes.map((each) => conflictOf(page, each)),
    notes: [
      ...remarks.flatMap(({ tokens, says }) =>
        says.is === 'remark' ? [{ kind: says.kind, words: wordsOf(page, tokens), text: says.text }] : [],
      ),
      ...beyond.map(({ tokens }) => ({
        kind: 'left_out' as const,
        words: wordsOf(page, tokens),
        text: beyondLimits,
      })),
      ...agreed.openEnds.map(({ claim }) => ({
        kind: 'question' as const,
        words: wordsOf(page, claim.tokens),
        text: openEnd,
      })),
      ...halves.map(({ claim }) => ({
        kind: 'question' as const,
        words: wordsOf(page, claim.tokens),
        text: halfExpansion,
      })),
      ...openQuestions(requirement),
    ],
    unread: unreadWords(page, used),
  }
}

function claimed(page: Page, found: readonly Finding[]): { claims: Claim[]; remarks: Finding[] } {
  const tone = tones(page, found)
  const isAbsent = (finding: Finding) => tone.get(finding)?.polarity === 'not'
  const present = found.filter((finding) => !isAbsent(finding))
  const attachments = attach(page, present)
  const later = laterFindings(page, present)
  const uses = activitiesOf(present)
  const claims: Claim[] = []
  const remarks: Finding[] = []
  for (const finding of found) {
    const attachment = attachments.get(finding) ?? { activities: [], isOwn: false }
    const outcome = claimsOf(finding, {
      tone: tone.get(finding),
      attachment,
      later: later.get(finding),
      activity: finding.says.is === 'activity' ? uses.indexOf(finding.says.use) : -1,
      activityCount: uses.length,
      hasPlainArea: present.some(
        (other) =>
          other !== finding &&
          other.says.is === 'area' &&
          !other.says.isTotal &&
          tone.get(other)?.polarity !== 'prefer' &&
          !later.has(other) &&
          attachments.get(other)?.activities.some((activity) => attachment.activities.includes(activity)),
      ),
    })
    if (Array.isArray(outcome)) claims.push(...outcome)
    else remarks.push(outcome)
  }
  return { claims, remarks }
}

const byStart = (one: { words: { start: number } }, other: { words: { start: number } }) =>
  one.words.start - other.words.start

function openQuestions({ activities, processes = [] }: Reading['requirement']): ReadingNote[] {
  return [
    ...(activities.length === 0 ? [{ kind: 'question' as const, words: null, text: noActivity }] : []),
    ...(processes.length > 0 ? [{ kind: 'question' as const, words: null, text: allProcesses }] : []),
  ]
}

const beyondLimits = say(
  '读到了，但超出需求能写的范围，未作为条件',
  'Understood, but beyond what a requirement can say, so it is left out',
)
const openEnd = say(
  '这段面积的另一端前后说法不一，这一端也未采用；请定一个范围',
  'The other end of this range is said in different ways, so this end is left out too; please settle on one range',
)
const halfExpansion = say(
  '扩产要说清面积和日期，日期不早于首期；请补充，未作为条件',
  'Room to grow takes an area and a day, not before the space is needed; please add what is missing. Left out',
)
const noActivity = say(
  '没有说做什么用：生产、中试、研发、展示培训、总部办公还是仓储？',
  'What is the space for: production, pilot, R&D, exhibition and training, headquarters or warehouse?',
)
const allProcesses = say(
  '工艺清单按齐全处理，没有列出的视为不做；还有其他工艺吗？',
  'The list of processes counts as complete, what is not listed is not done; are there others?',
)
