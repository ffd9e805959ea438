import type { CommitmentRow } from '../../sql/queries/commitment.ts'
import type { Bilingual, Refusal } from '../contract.ts'
import type { Broken } from '../database-error.ts'
import { stale } from '../if-match.ts'
import { spaceRetired } from '../inventory/space-retired.ts'
import { day, quantity } from '../matching/words.ts'
import { Problem } from '../problem.ts'
import { withoutLead } from './present.ts'
import type { Writer } from './writer.ts'

interface LimitDetail extends Omit<Refusal, 'limitId' | 'takenBy'> {
  id: string
  takenBy: CommitmentRow[]
}

/** What the database refuses, in words and numbers; undefined where the constraint is none of the ledger's. */
export function refusalOf({ constraint, detail }: Broken, writer: Writer): Problem | undefined {
  return refusals[constraint]?.(detail as never, writer)
}

const refusals: Record<string, (detail: never, writer: Writer) => Problem> = {
  commitment_space_check: doesNotFit,
  commitment_quota_check: doesNotFit,

  commitment_quota_base_check: ({ parcelId }: { parcelId: string }) =>
    new Problem('quota_base_unknown', {
      zh: `地块 ${parcelId} 对生产和中试有比例限制，但其面积基数未知。请先核实地块面积，或改选其他活动`,
      en: `Parcel ${parcelId} has a quota on production and pilot, but the area it is a share of is unknown. Have the parcel’s area confirmed first, or choose another activity`,
    }),

  commitment_part_check: ({
    askedM2,
    capM2,
    leastM2,
  }: {
    askedM2: number
    capM2: number
    leastM2: number
  }) => {
    const detail: Bilingual =
      leastM2 === capM2
        ? {
            zh: `这处空间不可分割，只能整体 ${quantity(capM2, 'm²')} 占用，不能只取 ${quantity(askedM2, 'm²')}`,
            en: `This space cannot be divided: it is taken as a whole, ${quantity(capM2, 'm²')}, not ${quantity(askedM2, 'm²')} of it`,
          }
        : {
            zh: `${quantity(askedM2, 'm²')} 小于最小分割面积 ${quantity(leastM2, 'm²')}`,
            en: `${quantity(askedM2, 'm²')} is less than the smallest part that can be had, ${quantity(leastM2, 'm²')}`,
          }
    return new Problem('commitment_refused', detail, [{ pointer: '/areaM2', detail }])
  },

  commitment_extend_check: ({ to, expiresAt }: { to: string | null; expiresAt: string | null }) =>
    new Problem('commitment_refused', {
      zh: `延长只能往后：现在到 ${to ?? '未约定'}${expiresAt ? `，保留到 ${shanghaiDay(expiresAt)}` : ''}。要缩短请释放或转换`,
      en: `Extending goes forward only: it is to ${to ?? 'no agreed day'}${expiresAt ? ` and kept until ${shanghaiDay(expiresAt)}` : ''} now. To shorten it, release or convert it`,
    }),

  commitment_version_check: stale,

  commitment_over_check: ({
    releasedAt,
    expiresAt,
  }: {
    releasedAt: string | null
    expiresAt: string | null
  }) => {
    const on = day(shanghaiDay(releasedAt ?? expiresAt ?? ''))
    return new Problem('commitment_over', {
      zh: `这项占用已于 ${on.zh} ${releasedAt ? '释放' : '到期'}，不再占用面积；如仍需要请重新登记`,
      en: `It ${releasedAt ? 'was released' : 'ran out'} on ${on.en} and takes nothing any more; place it anew if it is still needed`,
    })
  },

  queue_entry_turn_check: () =>
    new Problem('next_in_line', {
      zh: '这处空间有人排在前面且已轮到，请在 /api/queue 排队，或等其转为保留或放弃',
      en: 'Someone is before you in line for this space and it is their turn: join the line at /api/queue, or wait until they take it or leave',
    }),

  queue_entry_free_check: () =>
    new Problem('nothing_to_wait_for', {
      zh: '所要的面积现在就空着，不必排队，直接登记保留即可',
      en: 'What you ask for is free now: there is nothing to wait for, place the hold',
    }),

  queue_entry_over_check: () =>
    new Problem('commitment_over', {
      zh: '这个排队已结束：已转为保留、已离开或已到期',
      en: 'This place in line is over: it became a hold, was left, or ran out',
    }),

  space_retired_check: spaceRetired,

  queue_entry_space_id_fkey: noSuchSpace,
  commitment_space_id_fkey: noSuchSpace,
}

function noSuchSpace(): Problem {
  return new Problem(
    'commitment_refused',
    { zh: '没有这处空间，请核对 spaceId', en: 'There is no such space; check spaceId' },
    [{ pointer: '/spaceId', detail: { zh: '没有这处空间', en: 'there is no such space' } }],
  )
}

const limits: Record<Refusal['limit'], Bilingual> = {
  space: { zh: '这处空间', en: 'The space' },
  lot: { zh: '所属的批次', en: 'The lot that it is part of' },
  parcel_quota: { zh: '地块可用于生产和中试的面积', en: 'What the parcel allows production and pilot' },
}

function doesNotFit({ id, takenBy, ...numbers }: LimitDetail, writer: Writer): Problem {
  const { limit, capM2, askedM2, freeM2, days } = numbers
  const [first] = days
  const name = limits[limit]
  const from = day(first?.from ?? '')
  const to = first?.to ? day(first.to) : undefined
  return new Problem(
    'does_not_fit',
    {
      zh: `${name.zh}共 ${quantity(capM2, 'm²')}，要 ${quantity(askedM2, 'm²')}，自 ${from.zh}${to ? `至 ${to.zh} 前` : '起'}最多还有 ${quantity(freeM2, 'm²')}`,
      en: `${name.en}: ${quantity(capM2, 'm²')} in all, ${quantity(askedM2, 'm²')} asked, ${quantity(freeM2, 'm²')} free from ${from.en}${to ? ` until ${to.en}` : ' on'}`,
    },
    [],
    {
      ...numbers,
      limitId: id,
      takenBy: takenBy.map((row) => withoutLead(row, writer)),
    } satisfies Refusal,
  )
}

const shanghaiDay = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
