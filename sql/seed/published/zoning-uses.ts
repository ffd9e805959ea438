import type { ZoningUseTable } from '../../tables.ts'
import type { LegalityVerdict, ZoningCode } from '../../vocabulary.ts'

type Activity = ZoningUseTable['activity']

/** Why a cell is not a plain yes or no, as shown with the verdict. */
const notes = {
  ancillary: {
    zh: '限作主导用途的配套，各项合计一般不超过地块建筑面积的 15%，以出让合同和规划条件为准',
    en: 'Only as ancillary to the main use, together up to 15 % of the parcel’s floor area as a rule; the land contract and the planning conditions set it',
  },
  ancillary_store: {
    zh: '作为本企业生产的配套仓储',
    en: 'As storage ancillary to the firm’s own production',
  },
  contract: {
    zh: '是否允许及其比例以出让合同和规划条件为准',
    en: 'Whether and how much is set by the land contract and the planning conditions',
  },
  wet: {
    zh: '湿实验室须看地块规划条件，以及排风、排水条件',
    en: 'A wet laboratory depends on the planning conditions and on exhaust and drains',
  },
  admission: {
    zh: '须符合园区规划环评和产业准入',
    en: 'Subject to the park’s planning EIA and its admission rules',
  },
  quota: {
    zh: '单一用途地块最高 30% 的面积，中试与生产合计；面积基数暂按建筑面积，待确认',
    en: 'Up to 30 % of a single-use parcel, pilot and production together; floor area assumed as the base, to be confirmed',
  },
  single_use_only: {
    zh: '方案只写“单一用途”科研设计用地，混合用地是否适用须询问区规划资源局',
    en: 'The plan speaks of single-use research land only; ask the planning bureau whether a mixed parcel qualifies',
  },
  small_store: {
    zh: '限少量自用仓储',
    en: 'Small storage for own use only',
  },
} as const

type Note = keyof typeof notes
/** Y allowed, C conditional, N not allowed, ? unknown; after the colon, the note. */
type Cell = 'Y' | 'N' | `${'Y' | 'C' | '?'}:${Note}`
type Column = ZoningCode | 'C65 mixed'

const codes = ['M1', 'M2', 'M3', 'M0', 'M4', 'C65', 'C8', 'C2', 'C3', 'C5', 'W1'] as const
const columns: readonly Column[] = [...codes, 'C65 mixed']

const sameEverywhere = { M2: 'Y', M3: 'Y' } as const
const noBusiness = { C8: 'N', C2: 'N', C3: 'N', C5: 'N' } as const

/** One row per activity, one cell per code. */
const matrix: Record<Activity, Record<Column, Cell>> = {
  rnd: {
    M1: 'C:ancillary',
    M2: 'C:ancillary',
    M3: 'C:ancillary',
    M0: 'Y',
    M4: 'Y',
    C65: 'Y',
    'C65 mixed': 'Y',
    C8: 'Y',
    C2: 'C:contract',
    C3: 'C:contract',
    C5: 'C:contract',
    W1: 'N',
  },
  rnd_wet: {
    M1: 'C:ancillary',
    M2: 'C:ancillary',
    M3: 'C:ancillary',
    M0: 'Y',
    M4: 'Y',
    C65: 'Y',
    'C65 mixed': 'C:wet',
    C8: 'N',
    C2: 'N',
    C3: 'N',
    C5: 'C:wet',
    W1: 'N',
  },
  pilot: {
    M1: 'Y',
    ...sameEverywhere,
    M0: 'Y',
    M4: 'Y',
    C65: 'C:quota',
    'C65 mixed': '?:single_use_only',
    ...noBusiness,
    W1: 'N',
  },
  production: {
    M1: 'Y',
    ...sameEverywhere,
    M0: 'C:contract',
    M4: 'C:contract',
    C65: 'C:quota',
    'C65 mixed': '?:single_use_only',
    ...noBusiness,
    W1: 'N',
  },
  production_heavy: {
    M1: 'C:admission',
    ...sameEverywhere,
    M0: 'C:admission',
    M4: 'N',
    C65: 'N',
    'C65 mixed': 'N',
    ...noBusiness,
    W1: 'N',
  },
  warehouse: {
    M1: 'Y:ancillary_store',
    ...sameEverywhere,
    M0: 'C:contract',
    M4: 'C:contract',
    C65: 'C:small_store',
    'C65 mixed': 'N',
    ...noBusiness,
    W1: 'Y',
  },
  exhibition_training: {
    M1: 'C:ancillary',
    M2: 'N',
    M3: 'N',
    M0: 'C:contract',
    M4: 'C:contract',
    C65: 'C:contract',
    'C65 mixed': 'C:contract',
    C8: 'Y',
    C2: 'Y',
    C3: 'Y',
    C5: 'C:contract',
    W1: 'N',
  },
  hq_office: {
    M1: 'C:ancillary',
    M2: 'N',
    M3: 'N',
    M0: 'C:contract',
    M4: 'C:contract',
    C65: 'C:contract',
    'C65 mixed': 'C:contract',
    C8: 'Y',
    C2: 'C:contract',
    C3: 'C:contract',
    C5: 'N',
    W1: 'N',
  },
}

const verdicts: Record<string, LegalityVerdict> = {
  Y: 'allowed',
  C: 'conditional',
  N: 'not_allowed',
  '?': 'unknown',
}

/**
 * What each code allows. Ancillary uses of industrial land have the national 15 % of the floor area as their number; parks
 * that were consolidated may have more. All of it is a proposal from trade practice, to be confirmed, but for pilot and production on single-use
 * C65 (plan, 四.4). A parcel with several codes uses the mixed row of C65; the other codes have one row for both.
 */
export const zoningUses: ZoningUseTable[] = (Object.keys(matrix) as Activity[]).flatMap((activity) =>
  columns.map((column) => zoningUse(activity, column, matrix[activity][column])),
)

function zoningUse(activity: Activity, column: Column, cell: Cell): ZoningUseTable {
  const [mark = '?', note] = cell.split(':') as [string, Note?]
  const isQuota = note === 'quota'
  const fromPlan = isQuota || note === 'single_use_only'
  return {
    code: column === 'C65 mixed' ? 'C65' : column,
    is_mixed: column === 'C65 mixed',
    activity,
    verdict: verdicts[mark] ?? 'unknown',
    by_quota: isQuota,
    share_pct: note === 'ancillary' ? 15 : null,
    note_zh: note ? notes[note].zh : null,
    note_en: note ? notes[note].en : null,
    basis: isQuota ? 'verified' : 'unverified',
    source_id: fromPlan ? 'plan-2025-15' : 'trade',
    clause: fromPlan ? '四.4' : null,
  }
}
