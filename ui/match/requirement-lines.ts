import type { Bilingual } from '../../api/contract.ts'
import { askedNames } from '../../attributes/attributes.ts'
import { tenureLabels } from '../../attributes/labels.ts'
import type { InAreaUnit } from '../area-unit.ts'
import { formatDay, formatFixed } from '../format.ts'
import { activityNames } from '../messages/vocabulary.ts'
import type { FormActivity, MatchForm } from './form.ts'
import { form as formWords, opinion as words } from './messages.ts'
import { processes, quantityOf } from './processes.ts'
import { wishText } from './wish-text.ts'
import { clusterNames, placeKindNames, productLineNames, togetherNames } from './words.ts'

type Say = (text: Bilingual) => string

/** What is asked, in lines for paper: the product, each activity, the processes, the rest. */
export function requirementLines(
  form: MatchForm,
  say: Say,
  locale: keyof Bilingual,
  area: InAreaUnit,
): string[] {
  const comma = locale === 'zh' ? '，' : ', '
  const done = form.processes.map(({ id, quantity }) => {
    const kind = quantityOf(id)
    return `${say(processes[id].name)}${kind && quantity !== null ? ` ${quantity} ${say(kind.unit)}` : ''}`
  })
  const rest = [
    form.neededBy === null ? '' : say(words.by(formatDay(form.neededBy, locale))),
    form.tenure.map((tenure) => say(tenureLabels[tenure])).join(locale === 'zh' ? '或' : ' or '),
    form.growth === null
      ? ''
      : `${say(formWords.growthWant)} ${area.text(form.growth.areaM2)} (${formatDay(form.growth.by, locale)})`,
    form.together === null ? '' : say(togetherNames[form.together]),
    ...form.near.map(({ kind, maxKm }) => `${say(placeKindNames[kind])} ≤ ${maxKm} km`),
  ]
  return [
    form.productLine ? say(productLineNames[form.productLine]) : '',
    ...form.activities.map((activity) => activityLine(activity, say, locale, area).join(comma)),
    done.length > 0 ? say(words.processes(done.join(locale === 'zh' ? '、' : ', '))) : say(words.noProcesses),
    rest.filter(Boolean).join(comma),
  ].filter(Boolean)
}

function activityLine(activity: FormActivity, say: Say, locale: keyof Bilingual, area: InAreaUnit): string[] {
  const { minAreaM2: min, maxAreaM2: max, rentMaxYuanM2Day: rent } = activity
  return [
    `${say(activityNames[activity.use])} ${area.range(min, max)}`.trim(),
    activity.cluster ? say(clusterNames[activity.cluster]) : '',
    rent === null ? '' : `${say(formWords.rentSign)} ${formatFixed(rent, 2)} ${say(formWords.rentUnit)}`,
    activity.neededBy ? say(words.by(formatDay(activity.neededBy, locale))) : '',
    ...askedNames.flatMap((key) => {
      const wish = activity.wishes[key]
      if (!wish) return []
      const prefer = wish.strength === 'prefer' ? ` ${say(formWords.prefer)}` : ''
      return [`${wishText(key, wish, say)}${prefer}`]
    }),
  ].filter(Boolean)
}
