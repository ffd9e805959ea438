/** A visit as calendars know it. */
export interface CalendarVisit {
  id: string
  summary: string
  /** Instants, ISO 8601. */
  startsAt: string
  endsAt: string
  place: string
  /** Higher with each change, so that a calendar takes the latest. */
  sequence: number
  isCancelled: boolean
}

/**
 * Visits as iCalendar (RFC 5545): one event each, instants in UTC, lines folded at 75 octets.
 * @param stampedAt when the file was made, ISO 8601
 */
export function calendarOf(visits: readonly CalendarVisit[], stampedAt: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Luodi//visits//ZH',
    'CALSCALE:GREGORIAN',
    ...visits.flatMap((visit) => [
      'BEGIN:VEVENT',
      `UID:${visit.id}@luodi`,
      `DTSTAMP:${instant(stampedAt)}`,
      `DTSTART:${instant(visit.startsAt)}`,
      `DTEND:${instant(visit.endsAt)}`,
      `SEQUENCE:${visit.sequence}`,
      `STATUS:${visit.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      `SUMMARY:${text(visit.summary)}`,
      `LOCATION:${text(visit.place)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const instant = (iso: string): string => `${new Date(iso).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

const text = (value: string): string =>
  value.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')

/** No line is longer than 75 octets, and no character is cut in two. */
function folded(line: string): string {
  let out = ''
  let width = 0
  for (const character of line) {
    const octets = Buffer.byteLength(character)
    if (width + octets > 75) {
      out += '\r\n '
      width = 1
    }
    out += character
    width += octets
  }
  return out
}
