import type { PlaceKind } from '../../../sql/vocabulary.ts'
import type { Bilingual } from '../../contract.ts'
import type { Ask, Near } from '../ask.ts'
import { type Code, fail, pass, type Rule, unknown } from '../rule.ts'
import type { Nearest } from '../sites.ts'
import type { Snapshot } from '../snapshot.ts'
import { number, say } from '../words.ts'

const placeNames: Record<PlaceKind, Bilingual> = {
  hospital: say('医院', 'a hospital'),
  platform: say('公共服务平台', 'a service platform'),
  station: say('轨交站', 'a metro or rail station'),
  airport: say('机场', 'an airport'),
  bonded_zone: say('综合保税区', 'a bonded zone'),
  carrier: say('产业载体', 'an industrial carrier'),
}

/**
 * Near enough to places of the kinds asked for, in a straight line. Within the error of both positions it is unknown;
 * so it is where a place of the kind is not on the map yet.
 */
export const proximity: Rule = {
  id: 'proximity',
  label: say('邻近', 'Proximity'),
  check(ask, { siteOf, sites, nearest }) {
    if (ask.near.length === 0) return undefined
    const verdicts = Uint8Array.from(sites, (_, site) =>
      worst(ask.near.map((near) => judgeNear(near, nearest(site, near.kind)))),
    )
    return siteOf instanceof Uint32Array
      ? { kind: 'each', judge: (row) => verdicts[siteOf[row] as number] as Code }
      : { kind: 'codes', column: siteOf, verdicts }
  },
  explain(ask, snapshot, row, verdict) {
    const near = decidingOf(ask, snapshot, row, verdict)
    const found = snapshot.nearest(snapshot.siteOf[row] ?? 0, near.kind)
    return {
      need: near.maxKm,
      have: found.place ? tenths(found.place.km) : null,
      unit: 'km',
      relaxTo: verdict === fail ? reachOf(ask, found) : null,
      text: textOf(near, found, verdict),
    }
  },
  relaxTo(ask, snapshot, row) {
    const near = decidingOf(ask, snapshot, row, fail)
    return reachOf(ask, snapshot.nearest(snapshot.siteOf[row] ?? 0, near.kind))
  },
  relax: (ask, to) =>
    typeof to === 'number' ? { ...ask, near: ask.near.map((near) => ({ ...near, maxKm: to })) } : ask,
}

function judgeNear({ maxKm }: Near, { surelyKm, perhapsKm }: Nearest): Code {
  if (surelyKm <= maxKm) return pass
  return perhapsKm > maxKm ? fail : unknown
}

const worst = (codes: readonly Code[]): Code =>
  codes.includes(fail) ? fail : codes.includes(unknown) ? unknown : pass

/** The first of the kinds asked for that gives the verdict. */
function decidingOf(ask: Ask, snapshot: Snapshot, row: number, verdict: Code): Near {
  const site = snapshot.siteOf[row] ?? 0
  const near =
    ask.near.find((each) => judgeNear(each, snapshot.nearest(site, each.kind)) === verdict) ?? ask.near[0]
  if (near === undefined) throw new RangeError('nothing to be near to')
  return near
}

/** The distance with which the space would do; null where several are asked for, since one number cannot say which. */
function reachOf({ near }: Ask, { surelyKm }: Nearest): number | null {
  if (near.length > 1 || surelyKm === Number.POSITIVE_INFINITY) return null
  return Math.ceil(surelyKm * 10) / 10
}

const tenths = (km: number) => Math.round(km * 10) / 10

function textOf({ kind, maxKm }: Near, { place }: Nearest, verdict: Code): Bilingual {
  const wanted = say(
    `要求 ${number(maxKm)} km 内有${placeNames[kind].zh}`,
    `${placeNames[kind].en} within ${number(maxKm)} km wanted`,
  )
  if (place === undefined)
    return say(`${wanted.zh}，尚无已定位的此类设施`, `${wanted.en}; none is on the map yet`)
  const km = `${number(tenths(place.km))} ± ${number(Math.ceil(place.errorKm * 10) / 10)} km`
  const found = say(
    `最近的${place.zh}直线 ${km}`,
    `The nearest, ${place.en}, is ${km} away in a straight line`,
  )
  if (verdict === unknown && place.km - place.errorKm > maxKm)
    return say(
      `${found.zh}，${wanted.zh}；另有尚未定位的此类设施，待核实`,
      `${found.en}; ${wanted.en}: one of the kind is not on the map yet`,
    )
  return verdict === unknown
    ? say(`${found.zh}，${wanted.zh}，在误差之内，待核实`, `${found.en}; ${wanted.en}: too close to tell`)
    : say(`${found.zh}，${wanted.zh}`, `${found.en}; ${wanted.en}`)
}
