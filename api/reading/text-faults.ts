import { say } from '../matching/words.ts'
import type { FieldProblem } from '../problem.ts'

/** What makes a text no paragraph. */
export function textFaults(text: string): FieldProblem[] {
  const nul = text.indexOf('\0')
  if (nul >= 0)
    return [
      {
        pointer: '/text',
        detail: say(
          `第 ${nul + 1} 个字符是空字符（NUL），请去掉`,
          `Character ${nul + 1} is a NUL; leave it out`,
        ),
      },
    ]
  if (text.trim() === '')
    return [
      {
        pointer: '/text',
        detail: say(
          '文本是空的，请粘贴需求段落',
          'The text is empty; paste the paragraph with the requirement',
        ),
      },
    ]
  return []
}
