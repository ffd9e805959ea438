import { type EiaClass, eiaClasses } from '../../../sql/vocabulary.ts'
import type { Bilingual } from '../../contract.ts'
import { say } from '../words.ts'
import type { EiaRange } from './eia-class.ts'

/** From, to, in months. Trade knowledge throughout: estimates, shown as such and never as a promise. */
type Months = readonly [from: number, to: number]

export interface Phase {
  id: string
  months: Months
  text: Bilingual
}

const phase = (id: string, months: Months, text: Bilingual): Phase => ({ id, months, text })

export const phases = {
  fitOut: phase('fit_out', [1, 3], say('装修与设备安装', 'Fit-out and equipment')),
  cleanroom: phase('cleanroom', [3, 6], say('洁净室建设', 'Building the cleanroom')),
  cleanroomIfNone: phase(
    'cleanroom_if_none',
    [0, 6],
    say(
      '洁净室建设（现状未知，已有则不需要）',
      'Building the cleanroom (not if one stands, which is not known)',
    ),
  ),
  fire: phase('fire', [1, 2], say('消防设计审查与验收', 'Fire-safety review and acceptance')),
  validation: phase('validation', [2, 4], say('验证与三批试生产', 'Validation and three batches')),
  testing: phase('testing', [3, 6], say('注册检验', 'Registration testing')),
  clinical: phase(
    'clinical',
    [6, 24],
    say('临床试验（免于临床的产品没有这一段）', 'Clinical trial (not for products exempt from it)'),
  ),
  review: phase('review', [12, 24], say('三类注册审评', 'Class III review')),
  productionLicence: phase('production_licence', [1, 2], say('生产许可', 'Production licence')),
  addressChange: phase(
    'address_change',
    [3, 9],
    say(
      '已注册产品变更生产地址，含现场核查，替代注册检验至注册审评',
      'A registered product changes its production address, with inspection on site, in place of testing, trial and review',
    ),
  ),
} as const

/** Preparing the document and having it examined, or filed. */
const eiaMonths: Readonly<Record<EiaClass, Months>> = {
  exempt: [0, 0],
  registration: [0, 1],
  form: [2, 4],
  report: [4, 8],
}

const classNames: Readonly<Record<EiaClass, Bilingual>> = {
  exempt: say('不纳入环评管理', 'not needed'),
  registration: say('登记表', 'registration'),
  form: say('报告表', 'form'),
  report: say('报告书', 'full report'),
}

export function eiaPhase({ least, most }: EiaRange): Phase {
  const months: Months = [eiaMonths[least][0], eiaMonths[most][1]]
  if (least === most)
    return phase(`eia_${most}`, months, say(`环评：${classNames[most].zh}`, `EIA: ${classNames[most].en}`))
  return phase(
    `eia_${least}_to_${most}`,
    months,
    say(
      `环评：类别未定，${classNames[least].zh}至${classNames[most].zh}`,
      `EIA: class open, from ${classNames[least].en} to ${classNames[most].en}`,
    ),
  )
}

/** Every phase that a timeline can name. */
export const allPhases = (): Phase[] => [
  ...eiaClasses.flatMap((least, from) => eiaClasses.slice(from).map((most) => eiaPhase({ least, most }))),
  ...Object.values(phases),
]
