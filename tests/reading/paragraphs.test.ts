import { readFileSync } from 'node:fs'
import t from 'tap'
import { Requirement } from '../../api/contract.ts'
import { read } from '../../api/reading/read.ts'
import { testApp } from '../support/test-app.ts'
import { testDay } from '../support/test-state.ts'

/** A message and all that is to be made of it, words included. */
interface Paragraph {
  text: string
  conditions: [pointer: string, value: unknown, words: string][]
  conflicts: [pointer: string, ...readings: [value: unknown, words: string][]][]
  notes: [kind: string, words: string | null][]
  unread: string[]
}

const files = ['chat-1', 'chat-2', 'chat-3', 'chat-4', 'mail-1', 'mail-2']
const paragraphs = files.flatMap((name): Paragraph[] =>
  JSON.parse(readFileSync(new URL(`paragraphs/${name}.json`, import.meta.url), 'utf8')),
)

/** A field that the requirement does not have (yet) is told as left out. */
const isSayable = ([pointer]: [pointer: string, ...unknown[]]): boolean =>
  (pointer.split('/')[1] ?? '') in Requirement.properties

for (const paragraph of paragraphs)
  t.test(paragraph.text, async (t) => {
    const { conditions, conflicts, notes, unread } = read(paragraph.text, testDay)
    const unsayable = paragraph.conditions.filter((each) => !isSayable(each)).map(([, , words]) => words)
    t.strictSame(
      {
        conditions: conditions.map(({ pointer, value, words }) => [pointer, value, words.text]),
        conflicts: conflicts.map(({ pointer, readings }) => [
          pointer,
          ...readings.map(({ value, words }) => [value, words.text]),
        ]),
        notes: notes.map(({ kind, words }) => [kind, words?.text ?? null]).sort(),
        unread: unread.map(({ text }) => text),
      },
      {
        conditions: paragraph.conditions.filter(isSayable),
        conflicts: paragraph.conflicts,
        notes: [...unsayable.map((words) => ['left_out', words]), ...paragraph.notes].sort(),
        unread: paragraph.unread,
      },
    )
  })

t.test('there are sixty of them', async (t) => t.equal(paragraphs.length, 60))

t.test('what is read of each can be matched', async (t) => {
  const { app } = await testApp(t)
  for (const { text } of paragraphs) {
    const { requirement, isComplete } = read(text, testDay)
    const response = await app.inject({ method: 'POST', url: '/api/match', payload: requirement })
    t.equal(response.statusCode, isComplete ? 200 : 400, text)
  }
})

t.test('every field that words can say is said in one of them', async (t) => {
  const said = new Set(
    paragraphs.flatMap(({ conditions }) =>
      conditions.filter(isSayable).map(([pointer]) => pointer.split('/')[1]),
    ),
  )
  const silent = ['weights', 'illustrative', 'limit', 'like']
  t.strictSame(
    [...said].sort(),
    Object.keys(Requirement.properties)
      .filter((field) => !silent.includes(field))
      .sort(),
  )
})
