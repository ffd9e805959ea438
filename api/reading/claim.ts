import type { Bilingual } from '../contract.ts'
import { say } from '../matching/words.ts'
import type { Attachment } from './attach.ts'
import { type Finding, remark, rising } from './finding.ts'
import type { Tone } from './polarity.ts'

/** A value for one field of the requirement. */
export interface Claim {
  /** JSON pointer; of a list that of the list, `isItem` then says that the value is one of its items. */
  pointer: string
  isItem: boolean
  value: unknown
  unit: string | undefined
  tokens: readonly number[]
  notes: readonly Bilingual[]
}

export interface Circumstances {
  tone: Tone | undefined
  attachment: Attachment
  /** The index of the activity that the finding names, if it names one. */
  activity: number
  /** The words that put it into a later phase. */
  later: readonly number[] | undefined
  /** How many activities the text names. */
  activityCount: number
  /** The activity has an area that is not a preference. */
  hasPlainArea: boolean
}

/** What a finding claims for the requirement; a remark where it cannot claim anything. */
export function claimsOf(finding: Finding, around: Circumstances): Claim[] | Finding {
  const { says } = finding
  const { tone, later } = around
  const tokens = rising(...finding.tokens, ...(tone ? [tone.token] : []), ...(later ?? []))
  if (tone?.polarity === 'not') return remark(tokens, 'absence', absent)
  if (says.is === 'remark') return { ...finding, tokens }
  if (tone?.polarity === 'maybe' && says.is !== 'activity' && says.is !== 'area')
    return remark(tokens, 'question', notSure)
  if (later !== undefined) return laterClaims(finding, tokens)
  if (tone?.polarity === 'prefer' && isBinding(finding, around)) return remark(tokens, 'left_out', onlyWished)
  const base = { isItem: false, unit: finding.unit, tokens, notes: notesOf(finding, around) }
  switch (says.is) {
    case 'activity':
      return [{ ...base, pointer: `/activities/${around.activity}/use`, value: says.use }]
    case 'area':
      return areaClaims(says, base, around)
    case 'wish': {
      const { activities } = around.attachment
      if (activities.length === 0) return remark(tokens, 'question', whichActivity)
      const group = tone?.polarity === 'prefer' || tone?.polarity === 'hope' ? 'prefer' : 'must'
      return activities.map((at) => ({
        ...base,
        pointer: `/activities/${at}/${group}/${says.field}`,
        value: says.value,
      }))
    }
    case 'limit': {
      const places = isOfSome(around) ? around.attachment.activities.map((at) => `/activities/${at}`) : ['']
      const limit = { ...base, isItem: says.field === 'clusters', value: says.value }
      return places.map((place) => ({ ...limit, pointer: `${place}/${says.field}` }))
    }
    case 'whole':
      return [{ ...base, pointer: `/${says.field}`, isItem: listFields.has(says.field), value: says.value }]
  }
}

/** Said of some of the activities and not of all. */
const isOfSome = ({ attachment: { activities, isOwn }, activityCount }: Circumstances): boolean =>
  isOwn && activities.length > 0 && activities.length < activityCount

const listFields = new Set(['processes', 'tenure', 'near'])

type Base = Omit<Claim, 'pointer' | 'value'>

function areaClaims(
  says: Extract<Finding['says'], { is: 'area' }>,
  base: Base,
  { attachment, activityCount, hasPlainArea }: Circumstances,
): Claim[] | Finding {
  const { activities } = attachment
  if (says.isTotal && (activityCount > 1 || hasPlainArea)) return remark(base.tokens, 'left_out', totalArea)
  if (activities.length === 0) return remark(base.tokens, 'question', whichActivity)
  if (activities.length > 1 && !says.isEach) return remark(base.tokens, 'question', howSplit)
  return activities.flatMap((at) => [
    ...(says.min === undefined ? [] : [{ ...base, pointer: `/activities/${at}/minAreaM2`, value: says.min }]),
    ...(says.max === undefined ? [] : [{ ...base, pointer: `/activities/${at}/maxAreaM2`, value: says.max }]),
  ])
}

function laterClaims({ says, unit, notes }: Finding, tokens: readonly number[]): Claim[] | Finding {
  if (says.is === 'whole') return remark(tokens, 'question', doneLater)
  const base = { isItem: false, unit, tokens, notes }
  if (says.is === 'area') return [{ ...base, pointer: '/expansion/areaM2', value: says.min ?? says.max }]
  return says.is === 'limit' ? [{ ...base, pointer: '/expansion/by', value: says.value }] : []
}

/** Preferences exist for what a space has only: what would exclude spaces is not made a must. */
const isBinding = ({ says }: Finding, { hasPlainArea }: Circumstances): boolean =>
  says.is === 'limit' ||
  (says.is === 'area' && hasPlainArea) ||
  (says.is === 'whole' && (says.field === 'tenure' || says.field === 'near' || says.field === 'together'))

function notesOf({ says, notes }: Finding, around: Circumstances): Bilingual[] {
  const { tone, attachment, activityCount } = around
  const isWished = tone?.polarity === 'prefer' && (says.is === 'activity' || says.is === 'area')
  const isHoped = tone?.polarity === 'hope' && says.is === 'limit'
  const isNearest = !attachment.isOwn && activityCount > 1 && (says.is === 'area' || says.is === 'wish')
  const isNotSure = tone?.polarity === 'maybe'
  return [
    ...notes,
    ...(says.is === 'limit' && isOfSome(around) ? [onlyThisActivity] : []),
    ...(isWished || isHoped ? [takenAsMust] : []),
    ...(isNotSure ? [takenThough] : []),
    ...(isNearest ? [attachment.activities.length > 1 ? nearestActivities : nearestActivity] : []),
  ]
}

const absent = say(
  '说的是不需要或不要；需求里没有“不要”的写法，未作为条件',
  'Said not to be needed or wanted; a requirement cannot exclude it, so it is no condition',
)
const notSure = say(
  '说得不确定，未作为条件；确定要请加上',
  'Said not to be certain, so it is left out; please add it if it is',
)
const takenThough = say(
  '说得不确定，按要读；不要请去掉',
  'Not certain; read as wanted. Take it out if it is not',
)
const doneLater = say(
  '说的是以后才做，未作为现在的工艺；环评类别可能因此不同，现在就做请加上',
  'Said to come later, so it is not taken as a process of now; the EIA class may change with it. Add it if it is done now',
)
const onlyWished = say(
  '说的是优先，这一项没有“优先”的写法，作为硬性条件会排除空间，未采用',
  'Said as a preference; this cannot be one, and as a must it would exclude spaces, so it is left out',
)
const takenAsMust = say(
  '说的是希望，这一项没有“优先”的写法，按条件读；不是硬性要求请去掉',
  'Said as a wish; this cannot be one and is read as a condition. Take it out if it is not binding',
)
const nearestActivity = say(
  '这一句没有点明用途，归到最近提到的用途，请核对',
  'No activity is named beside it; taken to be about the nearest one. Please check',
)
const nearestActivities = say(
  '这一句没有点明用途，前一句说了几种用途，读作每种都要，请核对',
  'No activity is named beside it and several before it; asked of each of them. Please check',
)
const onlyThisActivity = say(
  '与其中的用途写在同一句，只对它生效，请核对',
  'Written beside some of the activities and asked for those alone; please check',
)
const whichActivity = say(
  '没有说用于哪种用途，未作为条件',
  'It is not said for which activity; nothing is asked for',
)
const howSplit = say(
  '几种用途合用一个面积，请说明各要多少',
  'One area for several activities; please say how it is split',
)
const totalArea = say(
  '这是合计面积，条件按各用途的面积来定',
  'A total; conditions go by the area of each activity',
)
