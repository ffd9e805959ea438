import { say } from '../../matching/words.ts'
import { exact } from '../exact.ts'
import { type Finding, remark, rising } from '../finding.ts'
import { meaning } from '../tokens.ts'
import type { Recogniser } from './recogniser.ts'

/** 离医院 5 公里以内, within 3 km of a metro station. Near without a distance is asked about. */
export const proximities: Recogniser = ({ page, quantities }) =>
  page.tokens.flatMap((token, at): Finding[] => {
    const place = meaning(token, 'place')
    if (place === undefined) return []
    const isHere = (other: number) => page.clause[other] === page.clause[at]
    const links = page.tokens.flatMap((each, other) =>
      isHere(other) && Math.abs(other - at) <= 6 && meaning(each, 'near') ? [other] : [],
    )
    const distance = quantities.find(
      ({ unit, bound, tokens: [first = 0] }) =>
        isHere(first) &&
        bound !== 'min' &&
        (unit?.dimension === 'distance' || (unit?.dimension === 'length' && links.length > 0)),
    )
    const tokens = rising(...links, at, ...(distance?.tokens ?? []))
    if (distance === undefined) return links.length > 0 ? [remark(tokens, 'question', howFar)] : []
    const most = distance.high ?? distance.low
    const maxKm = distance.unit?.dimension === 'length' ? exact(most / 1000) : most
    return [
      {
        tokens,
        says: { is: 'whole', field: 'near', value: { kind: place.kind, maxKm } },
        unit: 'km',
        notes: place.isNamed ? [anyOfItsKind] : [],
      },
    ]
  })

const anyOfItsKind = say(
  '需求只能写地点的类别，读作任何一处同类地点；专指这一处请核对各方案的距离',
  'A requirement names kinds of places only; read as any of its kind. If this very one is meant, check the distances',
)
const howFar = say(
  '最远多少公里？没有距离，未作为条件',
  'How many km at most? Without a distance nothing is asked for',
)
