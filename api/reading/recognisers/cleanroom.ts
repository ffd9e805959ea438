import { say } from '../../matching/words.ts'
import { type Finding, remark, rising } from '../finding.ts'
import type { Page } from '../page.ts'
import { meaning } from '../tokens.ts'
import type { Recogniser } from './recogniser.ts'

/** 万级 is ISO 7, ISO 8 as it stands; 三十万级, GMP grades and a cleanroom without a class are asked about. */
export const cleanrooms: Recogniser = ({ page }) => {
  const classes = page.tokens.flatMap((_, at) => classAt(page, at))
  const subjects = page.tokens.flatMap((token, at) =>
    meaning(token, 'subject')?.of === 'cleanroom' ? [at] : [],
  )
  const classOf = (subject: number) =>
    classes.find(({ tokens: [first = 0] }) => page.clause[first] === page.clause[subject])
  return [
    ...classes.map((finding) => ({
      ...finding,
      tokens: rising(...finding.tokens, ...subjects.filter((at) => classOf(at) === finding)),
    })),
    ...subjects
      .filter((at) => classOf(at) === undefined)
      .map((at) => remark([at], 'question', classQuestion)),
  ]
}

function classAt(page: Page, at: number): Finding[] {
  const token = page.tokens[at]
  const named = meaning(token, 'cleanroom')
  if (named && token) {
    const said = page.text.slice(token.start, token.end)
    const notes = [say(`${said}读作 ISO ${named.iso}`, `${said} is read as ISO ${named.iso}`)]
    return [{ tokens: [at], says: { is: 'wish', field: 'cleanroomIso', value: named.iso }, notes }]
  }
  if (meaning(token, 'cleanroom_unclear')) return [remark([at], 'question', gradeQuestion)]
  const figure = page.tokens[at + 1]
  // ISO 13485 and the like are standards, not classes.
  if (!meaning(token, 'iso') || figure?.kind !== 'number' || figure.numeral.value > 9) return []
  return [
    {
      tokens: [at, at + 1],
      says: { is: 'wish', field: 'cleanroomIso', value: figure.numeral.value },
      notes: [],
    },
  ]
}

const classQuestion = say(
  '洁净等级是几级（ISO 5–9 或百级、千级、万级、十万级）？没有等级，未作为条件',
  'Which cleanroom class (ISO 5–9)? Without it nothing is asked for',
)
const gradeQuestion = say(
  '这个等级没有唯一对应的 ISO 级别，未换算；请给出 ISO 级别',
  'This grade has no single ISO class, so it is not converted; please give the ISO class',
)
