import { attributes, type ClassName, tenures } from '../../../attributes/attributes.ts'
import { attributeLabels, wordLabel } from '../../../attributes/labels.ts'
import { clusterIds } from '../../../sql/vocabulary.ts'
import type { Bilingual } from '../../contract.ts'
import { unknownCode } from '../columns/number-column.ts'
import { fail, pass, type Rule, unknown } from '../rule.ts'
import { say } from '../words.ts'
import { notKnown, withWish } from './numeric.ts'

/** A space of a stricter class serves too. */
export function serves(name: ClassName): Rule {
  const { asked, list }: { asked: { rule: string; serves: string }; list: readonly string[] } =
    attributes[name]
  const label = attributeLabels[name]
  const enough = (have: number, need: number) => (asked.serves === 'first' ? have <= need : have >= need)
  return {
    id: asked.rule,
    label,
    wish: name,
    check(ask, { codes }) {
      const wanted = ask.wishes[name]
      if (wanted === undefined) return undefined
      const need = list.indexOf(wanted)
      const verdicts = Uint8Array.from(list, (_, code) => (enough(code, need) ? pass : fail))
      return { kind: 'codes', column: codes[name], verdicts }
    },
    explain(ask, snapshot, row, verdict) {
      const need = ask.wishes[name] ?? ''
      const needed = wordLabel(name, need)
      const have = verdict === unknown ? undefined : list[snapshot.codes[name][row] ?? unknownCode]
      if (have === undefined) return notKnown(label, need, null, needed)
      const { zh, en } = wordLabel(name, have)
      return {
        need,
        have,
        unit: null,
        relaxTo: verdict === fail ? have : null,
        text: say(`${label.zh} ${zh}，要求 ${needed.zh}`, `${label.en} ${en}; ${needed.en} needed`),
      }
    },
    relax: (ask, to) => (list.some((each) => each === to) ? withWish(ask, { [name]: to }) : ask),
  }
}

const clusterNames: Record<string, Bilingual> = {
  pujiang: say('浦江国际科技城', 'Pujiang'),
  hongqiao: say('虹桥前湾', 'Hongqiao Qianwan'),
}
function nameOf(id: string): Bilingual {
  return clusterNames[id] ?? say(id, id)
}

export const cluster: Rule = {
  id: 'cluster',
  label: say('片区', 'Cluster'),
  nameOf,
  check(ask, { codes }) {
    const wanted = ask.clusters
    if (wanted === undefined) return undefined
    const verdicts = Uint8Array.from(clusterIds, (id) => (wanted.includes(id) ? pass : fail))
    return { kind: 'codes', column: codes.cluster, verdicts }
  },
  explain(ask, snapshot, row, verdict) {
    const have = snapshot.space(row).cluster_id
    const wanted = ask.clusters ?? []
    const names = wanted.map(nameOf)
    return {
      need: wanted.join(','),
      have,
      unit: null,
      relaxTo: verdict === fail ? have : null,
      text: say(
        `位于${nameOf(have).zh}${verdict === fail ? `，要求${names.map(({ zh }) => zh).join('或')}` : ''}`,
        `In ${nameOf(have).en}${verdict === fail ? `; ${names.map(({ en }) => en).join(' or ')} wanted` : ''}`,
      ),
    }
  },
  relax: (ask, to) => {
    const id = clusterIds.find((each) => each === to)
    return id ? { ...ask, clusters: [...(ask.clusters ?? []), id] } : ask
  },
}

const tenureNames = {
  lease: say('租赁', 'lease'),
  purchase: say('购买', 'purchase'),
  land: say('出让土地', 'land'),
}

/** Any way to have it that the firm accepts. */
export const tenure: Rule = {
  id: 'tenure',
  label: attributeLabels.tenures,
  nameOf: (id) => tenureNames[id as keyof typeof tenureNames] ?? say(id, id),
  check(ask, { codes }) {
    const wanted = ask.tenure
    if (wanted === undefined) return undefined
    const set = wanted.reduce((bits, each) => bits | (1 << tenures.indexOf(each)), 0)
    const verdicts = Uint8Array.from({ length: 1 << tenures.length }, (_, code) =>
      (code & set) !== 0 ? pass : fail,
    )
    return { kind: 'codes', column: codes.tenureSet, verdicts }
  },
  explain(ask, snapshot, row, verdict) {
    const wanted = ask.tenure ?? []
    const names = (list: readonly (keyof typeof tenureNames)[], language: 'zh' | 'en') =>
      list.map((each) => tenureNames[each][language]).join(language === 'zh' ? '、' : ', ')
    const have = snapshot.space(row).tenures
    const need = wanted.join(',')
    if (have === null || verdict === unknown)
      return {
        ...notKnown(attributeLabels.tenures, need, null, ''),
        text: say(
          `${attributeLabels.tenures.zh}未知，要求${names(wanted, 'zh')}，请问园区`,
          `${attributeLabels.tenures.en} not known, ${names(wanted, 'en')} wanted; ask the park`,
        ),
      }
    return {
      need,
      have: have.join(','),
      unit: null,
      relaxTo: verdict === fail ? (have[0] ?? null) : null,
      text: say(
        `可${names(have, 'zh')}，要求${names(wanted, 'zh')}`,
        `Offered for ${names(have, 'en')}; ${names(wanted, 'en')} wanted`,
      ),
    }
  },
  relax: (ask, to) => {
    const added = tenures.find((each) => each === to)
    return added ? { ...ask, tenure: [...(ask.tenure ?? []), added] } : ask
  },
}
