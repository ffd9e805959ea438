import type { ProcessId, ZoningCode } from '../../../sql/vocabulary.ts'
import type { Bilingual } from '../../contract.ts'
import { listProcesses } from '../../eia/process-names.ts'
import type { Screening } from '../../eia/screen.ts'
import type { Ask } from '../ask.ts'
import { landUseText } from '../land-use-text.ts'
import { type Code, fail, pass, type Rule, unknown } from '../rule.ts'
import { say } from '../words.ts'
import { type LandUse, type ZoningClass, type ZoningVerdict, zoningClassOf } from '../zoning-classes.ts'

/** What a process means for the land whatever the matrix says; trade knowledge, to be confirmed. */
interface Gate {
  process: ProcessId
  /** Off the land where it stands open. */
  code: Code
  /** Absent: it stands open nowhere. */
  openOn?: readonly ZoningCode[]
  text: Bilingual
}

const gates: readonly Gate[] = [
  {
    process: 'bsl3_lab',
    code: fail,
    text: say(
      'P3、P4 实验室默认不予接受：须经卫生健康、科技主管部门批准，先问区卫健委、区科委',
      'A BSL-3 or BSL-4 laboratory is not accepted by default: it takes the approval of the health and science authorities; ask the district’s commissions first',
    ),
  },
  {
    process: 'electroplating',
    code: unknown,
    text: say(
      '两个片区一般都不接受电镀，请问园区；也可外协',
      'Electroplating is usually refused in both clusters; ask the park, or have it done outside',
    ),
  },
  {
    process: 'hazardous_goods_store',
    code: fail,
    openOn: ['M1', 'M2', 'M3', 'W1'],
    text: say(
      '超出日常用量的危化品储存只在工业（M1）、仓储（W1）用地，请问区规划资源局',
      'Storing hazardous goods beyond daily use is for industrial (M1) or storage (W1) land; ask the planning bureau',
    ),
  },
]

/**
 * Whether the land accepts what the processes make of the activity: production of the heavy track, or research in a
 * wet laboratory, against their own rows of the matrix. Only what these ask beyond the plain activity is judged here.
 */
export const eia: Rule = {
  id: 'eia',
  label: say('环评与用地', 'EIA on this land'),
  check(ask, { codes, zoningClasses }) {
    if (ask.screening === null) return undefined
    const verdicts = Uint8Array.from(zoningClasses, (zoningClass) => findingOf(ask, zoningClass).code)
    return { kind: 'codes', column: codes.zoningClass, verdicts }
  },
  explain(ask, snapshot, row) {
    const zoningClass = zoningClassOf(snapshot, row)
    const { gate } = findingOf(ask, zoningClass)
    const stricter = stricterUse(ask)
    const of = zoningClass.verdicts[stricter?.use ?? ask.use]
    return {
      need: stricter?.use ?? ask.use,
      have: zoningClass.plate,
      unit: null,
      relaxTo: null,
      text: gate
        ? gate.text
        : stricter
          ? withReason(ask, stricter, landUseText(stricter.use, of, snapshot.space(row).zoning))
          : say('工艺对用地没有更严的要求', 'The processes ask no more of the land'),
      basis: 'unverified',
      cited: gate || !stricter || !of.cited ? { source_id: 'trade', clause: null } : of.cited,
    }
  },
}

/** Whether a process by itself decides, so that knowing the zoning would not settle it. */
export function isGated(ask: Ask, zoningClass: ZoningClass): boolean {
  const { gate } = findingOf(ask, zoningClass)
  return gate !== undefined && gate.openOn === undefined
}

/** The graver of what the matrix says and of what a single process does by itself, and the gate where it decides. */
function findingOf(ask: Ask, zoningClass: ZoningClass): { code: Code; gate?: Gate } {
  const { processes } = ask.screening ?? { processes: [] }
  let found: { code: Code; gate?: Gate } = { code: codeOf(ask, zoningClass) }
  for (const gate of gates) {
    const code = processes.some(({ id }) => id === gate.process) ? codeAt(gate, zoningClass) : pass
    const isGraver = gravity(code) > gravity(found.code) || (found.gate === undefined && code === found.code)
    if (code !== pass && isGraver) found = { code, gate }
  }
  return found
}

/** Mixed land that is open in part, and land of unknown zoning, is a question. */
function codeAt({ code, openOn }: Gate, { codes }: ZoningClass): Code {
  if (openOn === undefined) return code
  const open = codes?.filter((each) => openOn.includes(each)) ?? null
  if (open === null) return unknown
  return open.length === codes?.length ? pass : open.length === 0 ? code : unknown
}

const gravity = (code: Code): number => [pass, unknown, fail].indexOf(code)

export interface Stricter {
  use: LandUse
  /** False where a missing fact leaves open whether it applies. */
  isSure: boolean
}

/** The row of the matrix that the processes put in place of the plain activity's; undefined where they do not. */
export function stricterUse({ use, screening }: Ask): Stricter | undefined {
  if (screening === null) return undefined
  const { track, isWetLab } = screening
  const mayBeHeavy = track === 'heavy' || (track === 'unknown' && !isSurelyLighter(screening))
  if (use === 'rnd') return isWetLab === false ? undefined : { use: 'rnd_wet', isSure: isWetLab === true }
  if (use !== 'production' && use !== 'pilot') return undefined
  return mayBeHeavy ? { use: 'production_heavy', isSure: track === 'heavy' } : undefined
}

/** A missing quantity may leave open whether the track is light or medium, and not whether it is heavy. */
function isSurelyLighter({ processes, grounds }: Screening): boolean {
  const tracks = grounds.flatMap(({ rule }) => rule.track ?? [])
  const isRead = processes.every(({ id }) => grounds.some(({ rule }) => rule.process === id))
  return isRead && tracks.length > 0 && !tracks.includes('heavy')
}

function codeOf(ask: Ask, { plate, verdicts }: ZoningClass): Code {
  const stricter = stricterUse(ask)
  if (stricter === undefined) return pass
  if (plate === null) return unknown
  const of = verdicts[stricter.use]
  if (asksNoMore(of, verdicts[ask.use])) return pass
  if (of.verdict === 'allowed')
    return stricter.isSure || verdicts[ask.use].verdict === 'allowed' ? pass : unknown
  if (of.verdict === 'not_allowed')
    return stricter.isSure || verdicts[ask.use].verdict === 'not_allowed' ? fail : unknown
  return unknown
}

/** Both on the same condition: whoever meets it for the plain activity meets it for this one. */
const asksNoMore = (of: ZoningVerdict, plain: ZoningVerdict): boolean =>
  of.verdict === 'conditional' &&
  plain.verdict === 'conditional' &&
  of.rows.every(({ note_zh }, index) => note_zh === plain.rows[index]?.note_zh)

/** The same words, saying which processes make it so, or that it is open whether they do. */
export function withReason({ screening }: Ask, { use, isSure }: Stricter, text: Bilingual): Bilingual {
  if (use === 'rnd_wet')
    return isSure
      ? say(`湿实验：${text.zh}`, `Wet laboratory: ${text.en}`)
      : say(`是否湿实验待定；若是，${text.zh}`, `Not known to be dry; if it is a wet laboratory: ${text.en}`)
  const names = listProcesses(screening?.heavyProcesses ?? [])
  return isSure
    ? say(`${names.zh}属重污染工艺：${text.zh}`, `Heavy for ${names.en}: ${text.en}`)
    : say(
        `缺少数据，环评轻重待定；若为重污染工艺，${text.zh}`,
        `Facts are missing, so the track is open; if heavy: ${text.en}`,
      )
}
