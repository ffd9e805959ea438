import { type AskedName, askedNames, askedOf } from '../../attributes/attributes.ts'
import { type ActivityUse, type ClusterId, emptyActivity, type FormActivity, type FormWish } from './form.ts'
import { isDay } from './iso-day.ts'
import { isWishValue, type WishValue } from './wishes.ts'
import { clusterNames } from './words.ts'

const useCodes: Readonly<Record<ActivityUse, string>> = {
  production: 'production',
  pilot: 'pilot',
  rnd: 'rnd',
  exhibition_training: 'exhibition',
  hq_office: 'hq',
  warehouse: 'warehouse',
}

/** One activity as `use_min-max_cluster_rentN_byDAY_wishes…`; parts that say nothing are left out. */
export function toActivityText(activity: FormActivity): string {
  const { minAreaM2: min, maxAreaM2: max } = activity
  const parts = [
    useCodes[activity.use],
    min === null && max === null ? '' : `${min ?? ''}-${max ?? ''}`,
    activity.cluster ?? '',
    activity.rentMaxYuanM2Day === null ? '' : `rent${activity.rentMaxYuanM2Day}`,
    activity.neededBy === null ? '' : `by${activity.neededBy}`,
    ...askedNames.map((key) => toWishText(key, activity.wishes[key])),
  ]
  return parts.filter(Boolean).join('_')
}

/** null where the text does not begin with a use. */
export function fromActivityText(text: string): FormActivity | null {
  const [code, ...parts] = text.split('_')
  const use = (Object.keys(useCodes) as ActivityUse[]).find((candidate) => useCodes[candidate] === code)
  return use ? parts.reduce(readPart, emptyActivity(use)) : null
}

function readPart(activity: FormActivity, part: string): FormActivity {
  const range = /^([\d.]*)-([\d.]*)$/.exec(part)
  if (range) return { ...activity, minAreaM2: quantity(range[1], 1e7), maxAreaM2: quantity(range[2], 1e7) }
  if (Object.hasOwn(clusterNames, part)) return { ...activity, cluster: part as ClusterId }
  const own = /^by(\d{4}-\d{2}-\d{2})$/.exec(part)?.[1]
  if (own !== undefined) return isDay(own) ? { ...activity, neededBy: own } : activity
  const [, code, text, star] = /^([a-z]+)([^*]*)(\*?)$/.exec(part) ?? []
  if (code === 'rent') return { ...activity, rentMaxYuanM2Day: quantity(text, 1000) }
  const key = askedNames.find((candidate) => askedOf(candidate).asked.code === code)
  const value = key && wishValue(key, text ?? '')
  if (key === undefined || value === undefined) return activity
  const wish: FormWish = { value, strength: star ? 'prefer' : 'must' }
  return { ...activity, wishes: { ...activity.wishes, [key]: wish } }
}

function toWishText(key: AskedName, wish: FormWish | undefined): string {
  if (!wish) return ''
  const { value } = wish
  const text = value === true ? '' : typeof value === 'object' ? value.join('x') : value
  return `${askedOf(key).asked.code}${text}${wish.strength === 'prefer' ? '*' : ''}`
}

function wishValue(key: AskedName, text: string): WishValue | undefined {
  const value = parse(key, text)
  return value !== undefined && isWishValue(key, value) ? value : undefined
}

function parse(key: AskedName, text: string): WishValue | undefined {
  const { is } = askedOf(key)
  if (is === 'flag') return text === '' ? true : undefined
  if (is === 'one_of') return text
  if (is === 'number') return text === '' ? undefined : Number(text)
  const [short, long, ...more] = text.split('x').map(Number)
  return short !== undefined && long !== undefined && more.length === 0 ? [short, long] : undefined
}

function quantity(text: string | undefined, maximum: number): number | null {
  const value = Number(text)
  return text && value > 0 && value <= maximum ? value : null
}
