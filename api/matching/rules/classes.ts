import {
  clusterIds,
  type FireCategory,
  fireCategories,
  tenures,
  vibrationClasses,
} from '../../../sql/vocabulary.ts'
import type { Bilingual } from '../../contract.ts'
import { fail, pass, type Rule, unknown } from '../rule.ts'
import { say } from '../words.ts'
import { notKnown, withWish } from './numeric.ts'

const fireZh: Record<FireCategory, string> = { A: '甲类', B: '乙类', C: '丙类', D: '丁类', E: '戊类' }

/** A building made for A (甲) serves every process; one made for C serves C, D and E. */
export const fireCategory: Rule = {
  id: 'fire_category',
  label: say('火灾危险性', 'Fire category'),
  wish: 'fireCategory',
  check(ask, { codes }) {
    const wanted = ask.wishes.fireCategory
    if (wanted === undefined) return undefined
    const needed = fireCategories.indexOf(wanted)
    const verdicts = Uint8Array.from(fireCategories, (_, code) => (code <= needed ? pass : fail))
    return { kind: 'codes', column: codes.fireCategory, verdicts }
  },
  explain(ask, snapshot, row, verdict) {
    const need = ask.wishes.fireCategory ?? 'E'
    const have = snapshot.space(row).fire_category
    if (have === null || verdict === unknown)
      return notKnown('火灾危险性', 'Fire category', need, null, `${need}(${fireZh[need]})`)
    return {
      need,
      have,
      unit: null,
      relaxTo: verdict === fail ? have : null,
      text: say(
        `厂房火灾危险性 ${fireZh[have]}，工艺需要 ${fireZh[need]}`,
        `Built for fire category ${have}; the process needs ${need}`,
      ),
    }
  },
  relax: (ask, to) => {
    const category = fireCategories.find((each) => each === to)
    return category ? withWish(ask, { fireCategory: category }) : ask
  },
}

/** VC-E is the strictest: a floor of that class serves every wish. */
export const vibration: Rule = {
  id: 'vibration',
  label: say('微振动等级', 'Vibration class'),
  wish: 'vibrationClass',
  check(ask, { codes }) {
    const wanted = ask.wishes.vibrationClass
    if (wanted === undefined) return undefined
    const needed = vibrationClasses.indexOf(wanted)
    const verdicts = Uint8Array.from(vibrationClasses, (_, code) => (code >= needed ? pass : fail))
    return { kind: 'codes', column: codes.vibrationClass, verdicts }
  },
  explain(ask, snapshot, row, verdict) {
    const need = ask.wishes.vibrationClass ?? 'VC-A'
    const have = snapshot.space(row).vibration_class
    if (have === null || verdict === unknown)
      return notKnown('微振动等级', 'Vibration class', need, null, need)
    return {
      need,
      have,
      unit: null,
      relaxTo: verdict === fail ? have : null,
      text: say(`微振动 ${have}，要求 ${need}`, `Vibration class ${have}; ${need} needed`),
    }
  },
  relax: (ask, to) => {
    const vibrationClass = vibrationClasses.find((each) => each === to)
    return vibrationClass ? withWish(ask, { vibrationClass }) : ask
  },
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
  label: say('租售方式', 'Tenure'),
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
        ...notKnown('租售方式', 'Tenure', need, null, ''),
        text: say(
          `租售方式未知，要求${names(wanted, 'zh')}，请问园区`,
          `Tenure not known, ${names(wanted, 'en')} wanted; ask the park`,
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
