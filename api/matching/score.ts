import type { SnapshotRow } from '../../sql/queries/snapshot.ts'
import { criteria } from '../contract/requirement.ts'
import type { Criterion, Requirement } from '../contract.ts'
import type { JudgedActivity } from './judged.ts'
import { fail, judge, pass, unknown } from './rule.ts'
import type { Snapshot } from './snapshot.ts'

export type Weights = Record<Criterion, number>

const defaults: Weights = {
  area: 0.2,
  cost: 0.2,
  timing: 0.15,
  headroom: 0.15,
  policy: 0.15,
  proximity: 0.05,
  certainty: 0.1,
}

/** The reader's weights over the defaults, made to add up to 1. */
export function weightsOf(requirement: Requirement): Weights {
  const given = { ...defaults, ...requirement.weights }
  const sum = criteria.reduce((total, criterion) => total + given[criterion], 0)
  return Object.fromEntries(
    criteria.map((criterion) => [criterion, round(given[criterion] / sum)]),
  ) as Weights
}

/** Each 0 to 1; undefined where nobody knows what it takes. */
export type Criteria = Record<Exclude<Criterion, 'proximity'>, number | undefined>

/**
 * Scores one space for one activity.
 * - area: the area asked for / the area taken where that is more than asked; 1 within the range.
 * - cost: 1 − rent / (2 × ceiling); without a ceiling 1 − rent / 6 yuan. Never below 0.
 * - timing: 1 confirmed for the day; 0.6 standing, not confirmed; 0.5 promised, not confirmed; 0.2 land.
 * - headroom: mean over the numbers asked for and known of have / need − 0.5, within 0 to 1 (exactly enough is 0.5,
 *   half as much again is 1), and over preferences of 1 met and 0 missed; 1 where nothing is asked.
 * - policy: 1 where the cluster has the product line or none is named; else 0.4.
 * - certainty: share of the asked rules whose answer is known.
 */
export function scoreSpace(
  judged: JudgedActivity,
  snapshot: Snapshot,
  row: number,
  areaM2: number,
): Criteria {
  const space = snapshot.space(row)
  const { ask } = judged
  const rent = space.rent_yuan_m2_day
  const dearest = ask.rentMaxYuanM2Day === undefined ? 6 : ask.rentMaxYuanM2Day * 2
  const lines = snapshot.productLinesOf.get(space.cluster_id)
  return {
    area: areaFit(areaM2, ask.minAreaM2, ask.maxAreaM2),
    cost: rent === null ? undefined : within(1 - rent / dearest),
    timing: timing(judged, row, space),
    headroom: headroom(judged, row),
    policy: ask.productLine === undefined || lines?.has(ask.productLine) ? 1 : 0.4,
    certainty: certainty(judged, row),
  }
}

const within = (value: number) => Math.min(1, Math.max(0, value))

function areaFit(areaM2: number, min: number | undefined, max: number | undefined): number {
  const most = max ?? min
  return most === undefined || areaM2 <= most ? 1 : most / areaM2
}

function timing({ hard }: JudgedActivity, row: number, space: SnapshotRow): number {
  const asked = hard.find(({ rule }) => rule.id === 'available_by')
  if (asked === undefined || judge(asked.check, row) === pass) return 1
  if (space.kind === 'land') return 0.2
  return space.delivery_planned_on === null ? 0.6 : 0.5
}

function headroom({ hard, soft }: JudgedActivity, row: number): number | undefined {
  const parts: number[] = []
  let isAsked = false
  for (const { rule, check } of hard) {
    if (rule.wish === undefined || check.kind !== 'at_least') continue
    isAsked = true
    const have = check.column.at(row)
    if (!Number.isNaN(have)) parts.push(within(have / check.bound - 0.5))
  }
  for (const { check } of soft) {
    isAsked = true
    const code = judge(check, row)
    if (code !== unknown) parts.push(code === fail ? 0 : 1)
  }
  if (!isAsked) return 1
  return parts.length === 0 ? undefined : parts.reduce((sum, part) => sum + part, 0) / parts.length
}

function certainty({ hard, soft, masks }: JudgedActivity, row: number): number {
  let open = 0
  for (let rest = masks.unknowns[row] ?? 0; rest !== 0; rest &= rest - 1) open++
  for (const { check } of soft) if (judge(check, row) === unknown) open++
  const asked = hard.length + soft.length
  return asked === 0 ? 1 : 1 - open / asked
}

/**
 * The weighted sum. A criterion that cannot be told counts as the mean of those that can, so that what is not known
 * lowers the certainty and nothing else.
 */
export function total(parts: Readonly<Record<Criterion, number | undefined>>, weights: Weights) {
  const known = criteria.filter((criterion) => parts[criterion] !== undefined)
  const weight = known.reduce((sum, criterion) => sum + weights[criterion], 0)
  const scored = known.reduce((sum, criterion) => sum + (parts[criterion] ?? 0) * weights[criterion], 0)
  const mean = weight === 0 ? 0 : scored / weight
  const filled = Object.fromEntries(
    criteria.map((criterion) => [criterion, round(parts[criterion] ?? mean)]),
  ) as Record<Criterion, number>
  return { criteria: filled, score: round(mean) }
}

/** Four decimals: equal scores are equal on every machine. */
const round = (value: number): number => Math.round(value * 1e4) / 1e4
