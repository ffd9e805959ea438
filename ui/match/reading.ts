import type { Bilingual, ProcessInput, Reading, Requirement } from '../../api/contract.ts'
import { type AskedName, askedNames } from '../../attributes/attributes.ts'
import { tenureLabels } from '../../attributes/labels.ts'
import type { InAreaUnit } from '../area-unit.ts'
import { formatDay, formatNumber } from '../format.ts'
import { activityNames } from '../messages/vocabulary.ts'
import { emptyForm, type FormActivity, type MatchForm } from './form.ts'
import { fromProcess, fromRequirement } from './from-requirement.ts'
import { form, reading as words } from './messages.ts'
import { processes, quantityOf } from './processes.ts'
import { wishText } from './wish-text.ts'
import { isWishValue, type WishValue } from './wishes.ts'
import { clusterNames, placeKindNames, productLineNames, togetherNames } from './words.ts'

type Say = (text: Bilingual) => string

/** A condition by the place in the requirement that it fills. */
export interface Said {
  pointer: string
  value: unknown
}

/** The requirement that some of the conditions make; a pointer of a list tells an item, and gaps close. */
export function requirementOf(said: readonly Said[]): Requirement {
  const root: Record<string, unknown> = { activities: [] }
  for (const { pointer, value } of said) setAt(root, pointer.split('/').slice(1), value)
  const { activities, expansion, ...rest } = compact(root) as Requirement
  const isWhole = expansion?.areaM2 !== undefined && expansion.by !== undefined
  return {
    ...rest,
    ...(isWhole ? { expansion } : {}),
    activities: activities.map((activity) => ({ ...activity, use: activity.use ?? 'production' })),
  }
}

/** Of a conflict in a list the pointer is that of the list; what is chosen becomes an item behind the others. */
export const itemPointer = (pointer: string): string =>
  /^\/(processes|near|tenure|clusters)$/.test(pointer) ? `${pointer}/99` : pointer

/** The form with what was read filled in: a value that was read replaces one that stood there, the rest stays. */
export function withRead(old: MatchForm, read: Requirement): MatchForm {
  const found = fromRequirement({
    ...read,
    activities: read.activities.length > 0 ? read.activities : [{ use: 'production' }],
  })
  const done = new Set(found.processes.map(({ id }) => id))
  return {
    ...old,
    productLine: found.productLine ?? old.productLine,
    activities: merged(old, read.activities.length > 0 ? found.activities : [], found),
    processes: [...old.processes.filter(({ id }) => !done.has(id)), ...found.processes],
    neededBy: found.neededBy ?? old.neededBy,
    tenure: found.tenure.length > 0 ? found.tenure : old.tenure,
    growth: found.growth ?? old.growth,
    together: found.together ?? old.together,
    near: found.near.length > 0 ? found.near : old.near,
  }
}

/** One condition in the words of the form; its pointer and value where the form has no word for it. */
export function saidText(
  { pointer, value }: Said,
  uses: readonly Requirement['activities'][number][],
  say: Say,
  locale: keyof Bilingual,
  area: InAreaUnit,
): string {
  const [, first = '', index = '', ...rest] = pointer.split('/')
  if (first !== 'activities')
    return valueText([first, index, ...rest].filter(Boolean), value, say, locale, area)
  const use = uses[Number(index)]?.use
  if (rest[0] === 'use') return use ? say(activityNames[use]) : String(value)
  return [use ? say(activityNames[use]) : '', valueText(rest, value, say, locale, area)]
    .filter(Boolean)
    .join(' ')
}

function valueText(
  path: readonly string[],
  value: unknown,
  say: Say,
  locale: keyof Bilingual,
  area: InAreaUnit,
): string {
  const [field = '', part = ''] = path
  const text = String(value)
  const name = (names: Readonly<Record<string, Bilingual>>) => {
    const found = names[text]
    return found ? say(found) : text
  }
  const wish = wishOf(part, value)
  if ((field === 'must' || field === 'prefer') && wish) {
    const said = wishText(wish.key, { value: wish.value, strength: field }, say)
    return field === 'prefer' ? `${said} ${say(form.prefer)}` : said
  }
  if (field === 'minAreaM2') return area.range(Number(value), null)
  if (field === 'maxAreaM2') return area.range(null, Number(value))
  if (field === 'rentMaxYuanM2Day') return say(words.rent(formatNumber(Number(value))))
  if (field === 'neededBy') return say(words.by(formatDay(text, locale)))
  if (field === 'productLine') return name(productLineNames)
  if (field === 'clusters') return name(clusterNames)
  if (field === 'tenure') return name(tenureLabels)
  if (field === 'together') return name(togetherNames)
  if (field === 'processes') return processText(value as ProcessInput, say)
  if (field === 'near') {
    const { kind, maxKm } = value as NonNullable<Requirement['near']>[number]
    return `${say(placeKindNames[kind])} ≤ ${maxKm} km`
  }
  if (field === 'expansion')
    return say(words.growth(part === 'by' ? formatDay(text, locale) : area.text(Number(value))))
  return `${path.join('/')} ${text}`
}

function processText(input: ProcessInput, say: Say): string {
  const { id, quantity } = fromProcess(input)
  const kind = quantityOf(id)
  return `${say(processes[id].name)}${kind && quantity !== null ? ` ${quantity} ${say(kind.unit)}` : ''}`
}

/** Reads a wish of the form where the contract would take the value for the key. */
function wishOf(key: string, value: unknown): { key: AskedName; value: WishValue } | null {
  const found = askedNames.find((each) => each === key)
  const isValue = found !== undefined && isWishValue(found, value as WishValue)
  return isValue ? { key: found, value: value as WishValue } : null
}

/** Activities that were read go into those of the same use, in order; an untouched form makes room for them. */
function merged({ activities }: MatchForm, read: readonly FormActivity[], all: MatchForm): FormActivity[] {
  const isUntouched = JSON.stringify(activities) === JSON.stringify(emptyForm.activities)
  const kept = isUntouched && read.length > 0 ? [] : [...activities]
  const taken = new Set<number>()
  for (const activity of read) {
    const at = kept.findIndex(({ use }, i) => use === activity.use && !taken.has(i))
    if (at < 0) kept.push(activity)
    else kept[at] = over(kept[at] ?? activity, activity)
    taken.add(at < 0 ? kept.length - 1 : at)
  }
  // What was said of all activities where none was named.
  return read.length > 0 ? kept : kept.map((activity) => over(activity, { ...activity, ...limitsOf(all) }))
}

const limitsOf = ({ activities: [first] }: MatchForm): Partial<FormActivity> => ({
  ...(first?.cluster ? { cluster: first.cluster } : {}),
  ...(first?.rentMaxYuanM2Day ? { rentMaxYuanM2Day: first.rentMaxYuanM2Day } : {}),
})

const over = (old: FormActivity, read: FormActivity): FormActivity => ({
  use: read.use,
  minAreaM2: read.minAreaM2 ?? (read.maxAreaM2 === null ? old.minAreaM2 : null),
  maxAreaM2: read.maxAreaM2 ?? (read.minAreaM2 === null ? old.maxAreaM2 : null),
  cluster: read.cluster ?? old.cluster,
  rentMaxYuanM2Day: read.rentMaxYuanM2Day ?? old.rentMaxYuanM2Day,
  neededBy: read.neededBy ?? old.neededBy,
  wishes: { ...old.wishes, ...read.wishes },
})

type Node = Record<string, unknown> | unknown[]

function setAt(node: Node, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path
  const box = node as Record<string, unknown>
  if (rest.length === 0) {
    box[key] = value
    return
  }
  box[key] ??= /^\d+$/.test(rest[0] ?? '') ? [] : {}
  setAt(box[key] as Node, rest, value)
}

function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => each !== undefined && each !== null).map(compact)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, compact(each)]))
}

export interface Stretch {
  text: string
  kind: 'read' | 'unread' | 'noted' | 'plain'
}

/** The text in stretches, told apart by whether a condition came from them. */
export function stretches(text: string, { conditions, unread, notes, conflicts }: Reading): Stretch[] {
  const kinds = new Array<Stretch['kind']>(text.length).fill('plain')
  const mark = (span: { start: number; end: number } | null, kind: Stretch['kind']) =>
    span && kinds.fill(kind, span.start, span.end)
  for (const span of unread) mark(span, 'unread')
  for (const { words: span } of notes) mark(span, 'noted')
  for (const { readings } of conflicts) for (const { words: span } of readings) mark(span, 'noted')
  for (const { words: span } of conditions) mark(span, 'read')
  const found: Stretch[] = []
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[i] ?? 'plain'
    const last = found.at(-1)
    if (last?.kind === kind) last.text += text[i]
    else found.push({ text: text[i] ?? '', kind })
  }
  return found
}
