import type { MatchResult, Option } from '../contract.ts'
import { type JsonWriter, jsonWriter } from '../json-writer.ts'

/**
 * Writes answers as JSON, the same bytes as `JSON.stringify`. Half of an answer is what other options and other answers
 * say as well: supports, bodies, timelines, and the texts of the landing. That is written once.
 */
export function answerWriter(): (answer: MatchResult) => Buffer {
  const writer = jsonWriter()
  return (answer) => {
    writer.text('{')
    for (const [index, [key, value]] of Object.entries(answer).entries()) {
      writer.text(`${index > 0 ? ',' : ''}"${key}":`)
      if (key === 'options') writeOptions(answer.options, writer)
      else if (key === 'landing') writeLanding(answer.landing, writer)
      else writer.value(value)
    }
    writer.text('}')
    return writer.take()
  }
}

function writeOptions(options: readonly Option[], writer: JsonWriter): void {
  writer.text('[')
  for (const [index, { incentives, departments, nextSteps, timeline, ...own }] of options.entries()) {
    if (index > 0) writer.text(',')
    writer.text(JSON.stringify(own).slice(0, -1))
    writer.text(',"incentives":')
    writer.kept(incentives)
    writer.text(',"departments":')
    writer.kept(departments)
    writer.text(`,"nextSteps":${JSON.stringify(nextSteps)},"timeline":`)
    writer.kept(timeline)
    writer.text('}')
  }
  writer.text(']')
}

function writeLanding(
  { policies, departments, steps, phases }: MatchResult['landing'],
  writer: JsonWriter,
): void {
  writer.text('{"policies":')
  writer.keptList(policies)
  writer.text(',"departments":')
  writer.keptList(departments)
  writer.text(',"steps":')
  writer.keptList(steps)
  writer.text(',"phases":')
  writer.keptList(phases)
  writer.text('}')
}
