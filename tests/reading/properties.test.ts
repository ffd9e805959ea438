import fc from 'fast-check'
import t from 'tap'
import { Check } from 'typebox/value'
import { Reading, Requirement, type Words } from '../../api/contract.ts'
import { requirementFaults } from '../../api/matching/requirement.ts'
import { lexicon } from '../../api/reading/lexicon/all.ts'
import { read } from '../../api/reading/read.ts'

const asOf = '2026-11-22'

/** Anything at all, lone surrogates and control characters included. */
const anyText = fc.string({ unit: 'binary', maxLength: 60 })

/** Words of the vocabulary, figures and signs in any order: likelier to be read than noise. */
const babble = fc
  .array(
    fc.oneof(
      fc.constantFrom(...lexicon.keys()),
      fc.constantFrom('厂房', '研发', 'office space', '平', '净高', '不需要', '最好'),
      fc.nat(50_000).map(String),
      fc.double({ min: 0, max: 5000, noNaN: true }).map((value) => value.toFixed(2)),
      fc.constantFrom(
        '，',
        '。',
        '、',
        ' ',
        '\n',
        '：',
        '（',
        '）',
        '-',
        '到',
        '三五千',
        '两万',
        '2027年3月',
        'Q2 2027',
        '１２００',
        '😀',
        'C65',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

const texts = fc.oneof(anyText, babble)

const spansOf = (reading: Reading): Words[] => [
  ...reading.conditions.map(({ words }) => words),
  ...reading.conflicts.flatMap(({ readings }) => readings.map(({ words }) => words)),
  ...reading.notes.flatMap(({ words }) => (words ? [words] : [])),
  ...reading.unread,
]

const runs = { numRuns: 1000 }

t.test('every span lies in the text and quotes it', async () => {
  fc.assert(
    fc.property(texts, (text) =>
      spansOf(read(text, asOf)).every(
        ({ start, end, text: quoted }) =>
          0 <= start && start < end && end <= text.length && text.slice(start, end) === quoted,
      ),
    ),
    runs,
  )
})

t.test('every digit is behind a condition, a conflict or a note, or listed as unread', async () => {
  fc.assert(
    fc.property(texts, (text) => {
      const spans = spansOf(read(text, asOf))
      return [...text.matchAll(/[0-9０-９]/g)].every(({ index }) =>
        spans.some(({ start, end }) => start <= index && index < end),
      )
    }),
    runs,
  )
})

t.test('what is read is a requirement that the matcher takes, once an activity is named', async () => {
  let complete = 0
  fc.assert(
    fc.property(texts, (text) => {
      const reading = read(text, asOf)
      if (!Check(Reading, reading)) return false
      if (!reading.isComplete) return reading.requirement.activities.length === 0
      complete++
      return (
        Check(Requirement, reading.requirement) && requirementFaults(reading.requirement, asOf).length === 0
      )
    }),
    runs,
  )
  t.ok(complete > 50, `${complete} complete`)
})

t.test('a condition stands in the requirement where its pointer says', async () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { requirement, conditions, conflicts } = read(text, asOf)
      const isAsked = conditions.every(
        ({ pointer, value }) => JSON.stringify(at(requirement, pointer)) === JSON.stringify(value),
      )
      return (
        isAsked && conflicts.every(({ pointer, readings }) => readings.length > 1 && pointer.startsWith('/'))
      )
    }),
    { ...runs, examples: [['三五千平厂房50']] },
  )
})

t.test('the same text gives the same bytes', async () => {
  fc.assert(
    fc.property(texts, (text) => {
      const [once, again] = [read(text, asOf), read(text, asOf)].map((reading) => JSON.stringify(reading))
      return once === again
    }),
    { numRuns: 300 },
  )
})

const at = (value: unknown, pointer: string): unknown =>
  pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((held, key) => (held as Record<string, unknown> | undefined)?.[key], value)
