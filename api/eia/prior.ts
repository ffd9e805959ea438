import type { ClusterProductLineTable } from '../../sql/tables.ts'
import type { ProductLine, Track } from '../../sql/vocabulary.ts'
import type { EiaScreening } from '../contract.ts'
import { bilingual, cite, type Sources } from '../present.ts'

const names: Record<Track, { zh: string; en: string }> = {
  heavy: { zh: '重', en: 'heavy' },
  medium: { zh: '中', en: 'medium' },
  light: { zh: '轻', en: 'light' },
  unknown: { zh: '未定', en: 'open' },
}

/**
 * The track that the plan gives the product line: a prior, which the processes override. Null where the plan gives
 * none, or where no product line is named.
 */
export function priorOf(
  tracks: readonly ClusterProductLineTable[],
  sources: Sources,
  productLine: ProductLine | undefined,
  track: Track,
): EiaScreening['prior'] {
  const row = tracks.find(({ product_line_id }) => product_line_id === productLine)
  if (row === undefined) return null
  const isOverridden = track !== 'unknown' && track !== row.track
  const said = names[row.track]
  const found = names[track]
  return {
    productLine: row.product_line_id,
    track: row.track,
    isOverridden,
    text: isOverridden
      ? bilingual(
          `实施方案把该产品线列为“${said.zh}”，按所列工艺为“${found.zh}”，以工艺为准`,
          `The plan calls this product line ${said.en}; its processes make it ${found.en}, and they decide`,
        )
      : bilingual(
          `实施方案把该产品线列为“${said.zh}”，仅作先验，以工艺为准`,
          `The plan calls this product line ${said.en}; that is a prior only, the processes decide`,
        ),
    source: cite(sources, row),
  }
}
