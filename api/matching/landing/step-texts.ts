import type { Bilingual } from '../../contract.ts'
import { say } from '../words.ts'

const step = (text: Bilingual, why: Bilingual) => ({ text, why })

/** What is to be done, and why. The order of the tasks and whom they concern is trade knowledge, to be confirmed. */
export const stepTexts = {
  ask_park: step(
    say('向园区问清待确认事项', 'Ask the park the open questions'),
    say('未答复前，方案是否成立尚不确定', 'Until they are answered the option is not certain'),
  ),
  itemise_lot: step(
    say(
      '请园区给出楼栋、楼层明细和可整体取得的面积',
      'Get buildings, floors and the area that can be had in one piece',
    ),
    say('公布的只有总量，没有逐间明细', 'Only a total is published, no list of units'),
  ),
  confirm_delivery: step(
    say('取得交付日期或空置的书面确认', 'Get the delivery date, or that it is free, confirmed in writing'),
    say('交付或空置尚无人确认', 'Nobody has confirmed delivery or that it is free'),
  ),
  land_use: step(
    say('核定地块用途和规划条件', 'Have the use of the parcel and its planning conditions confirmed'),
    say('用地性质未知或附有条件', 'The zoning is not known, or allows it on conditions only'),
  ),
  c65_share: step(
    say(
      '核定 C65 中试与生产份额，并与区经委会商',
      'Have the C65 share for pilot and production confirmed, together with the Economic Commission',
    ),
    say(
      '单一用途 C65 最多 30% 的面积可用于中试与生产，面积基数方案未写明',
      'At most 30 % of a single-use C65 parcel may serve pilot and production; the plan does not state its base',
    ),
  ),
  eia_open: step(
    say(
      '列清工艺和用量，请区生态环境局认定环评类别',
      'List processes and quantities and have the EIA class determined',
    ),
    say('工艺资料不全，类别未定', 'Facts on the processes are missing, so the class is open'),
  ),
  eia_exempt: step(
    say('核实无需办理环评', 'Have it confirmed that no EIA is needed'),
    say(
      '按所列工艺不纳入环评管理，以区生态环境局认定为准',
      'The processes named are outside the catalogue; the ecology bureau decides',
    ),
  ),
  eia_registration: step(
    say('填报环评登记表备案', 'File the EIA registration'),
    say('投入运行前须备案', 'To be filed before operation begins'),
  ),
  eia_form: step(
    say('编制环评报告表并报批', 'Prepare the EIA form and have it approved'),
    say('批准前不得开工建设', 'Works may not begin before it is approved'),
  ),
  eia_report: step(
    say('编制环评报告书并报批', 'Prepare the full EIA report and have it approved'),
    say('批准前不得开工建设', 'Works may not begin before it is approved'),
  ),
  fire_review: step(
    say('办理施工许可和消防设计审查', 'Obtain the construction permit and the fire-safety design review'),
    say('装修和改造开工前须完成', 'Needed before fit-out or conversion begins'),
  ),
  cleanroom: step(
    say('建设洁净室并完成确认', 'Build and qualify the cleanroom'),
    say(
      '所需等级的洁净室尚未建成，或现状未知',
      'No cleanroom of the class stands, or nobody has said whether one does',
    ),
  ),
  fire_acceptance: step(
    say('通过消防验收或备案', 'Pass the fire-safety acceptance, or file it'),
    say('投入使用前须完成', 'Needed before the space is used'),
  ),
  discharge_permit: step(
    say('办理排污许可或排污登记', 'Obtain the discharge permit or registration'),
    say(
      '排污前须完成，级别按行业分类确定',
      'Needed before anything is discharged; the level follows from the industry',
    ),
  ),
  validation: step(
    say('完成验证和三批试生产', 'Complete validation and three batches'),
    say('注册检验和体系核查的前提', 'Registration testing and the system inspection rest on it'),
  ),
  production_licence: step(
    say(
      '办理注册和生产许可，或变更生产地址',
      'Obtain registration and production licence, or change the production address',
    ),
    say(
      '注册证和生产许可均载明生产地址；区药品审评核查服务中心提供前置服务',
      'Registration and licence both name the production address; the district’s review service centre helps before filing',
    ),
  ),
} as const

export type StepId = keyof typeof stepTexts
