import type { MatchResult, Option, Placement } from '../contract.ts'
import { type JsonWriter, jsonWriter } from '../json-writer.ts'

/**
 * Writes answers as JSON, the same bytes as `JSON.stringify`. Most of an answer is what other options and other answers
 * say as well: verdicts, supports, bodies, timelines, and the texts of the landing. That is written once.
 */
export function answerWriter(): (answer: MatchResult) => Buffer {
  const writer = jsonWriter()
  return (answer) => {
    writer.text('{')
    for (const [index, [key, value]] of Object.entries(answer).entries()) {
      writer.text(`${index > 0 ? ',' : ''}"${key}":`)
      if (key === 'options') writeList(answer.options, writeOption, writer)
      else if (key === 'landing') writeLanding(answer.landing, writer)
      else writer.value(value)
    }
    writer.text('}')
    return writer.take()
  }
}

function writeList<Item>(
  items: readonly Item[],
  write: (item: Item, writer: JsonWriter) => void,
  writer: JsonWriter,
): void {
  writer.text('[')
  for (const [index, item] of items.entries()) {
    if (index > 0) writer.text(',')
    write(item, writer)
  }
  writer.text(']')
}

function writeOption(option: Option, writer: JsonWriter): void {
  const { placements, toConfirm, incentives, departments, nextSteps, timeline, ...own } = option
  writer.text(`${openObject(own)},"placements":`)
  writeList(placements, writePlacement, writer)
  writer.text(`,"toConfirm":${JSON.stringify(toConfirm)},"incentives":`)
  writer.kept(incentives)
  writer.text(',"departments":')
  writer.kept(departments)
  writer.text(`,"nextSteps":${JSON.stringify(nextSteps)},"timeline":`)
  writer.kept(timeline)
  writer.text('}')
}

function writePlacement({ legality, verdicts, ...own }: Placement, writer: JsonWriter): void {
  writer.text(`${openObject(own)},"legality":`)
  writer.kept(legality)
  writer.text(',"verdicts":')
  writer.keptList(verdicts)
  writer.text('}')
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

/** An object without its closing brace, so that more members can follow; it has some of its own. */
const openObject = (members: object): string => JSON.stringify(members).slice(0, -1)
