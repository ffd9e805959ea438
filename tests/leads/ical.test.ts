import fc from 'fast-check'
import t from 'tap'
import { calendarOf } from '../../api/leads/ical.ts'

const visit = {
  id: '0c6f0f2e-6f0e-4b7c-9d2f-0a4f3a1b2c3d',
  summary: '看房：示例；一期, 二期\n带图纸',
  startsAt: '2026-12-01T02:00:00.000Z',
  endsAt: '2026-12-01T03:30:00.000Z',
  place: '浦江\\1 号楼',
  sequence: 2,
  isCancelled: false,
}

/** What a reader of RFC 5545 gets back: unfolded lines. */
const unfold = (text: string): string[] =>
  text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1)

t.test('a visit in a calendar', async (t) => {
  t.same(unfold(calendarOf([visit], '2026-11-22T04:00:00.000Z')), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Luodi//visits//ZH',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:0c6f0f2e-6f0e-4b7c-9d2f-0a4f3a1b2c3d@luodi',
    'DTSTAMP:20261122T040000Z',
    'DTSTART:20261201T020000Z',
    'DTEND:20261201T033000Z',
    'SEQUENCE:2',
    'STATUS:CONFIRMED',
    'SUMMARY:看房：示例；一期\\, 二期\\n带图纸',
    'LOCATION:浦江\\\\1 号楼',
    'END:VEVENT',
    'END:VCALENDAR',
  ])
  t.match(calendarOf([{ ...visit, isCancelled: true }], visit.startsAt), 'STATUS:CANCELLED')
})

t.test('no line is longer than 75 octets and none begins a property of its own', async () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (summary) => {
      const text = calendarOf([{ ...visit, summary }], visit.startsAt)
      const isShort = text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)
      return isShort && unfold(text).length === 15
    }),
  )
})
