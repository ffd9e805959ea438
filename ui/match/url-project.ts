import type { FormProcess, Growth, Near } from './form.ts'
import { isDay } from './iso-day.ts'
import { type ProcessId, processes, quantityOf } from './processes.ts'
import { placeKindNames } from './words.ts'

const isIn = <K extends string>(key: string, list: Readonly<Record<K, unknown>>): key is K =>
  Object.hasOwn(list, key)

/** Processes as `ivd_formulation process_wastewater-3`, the quantity after a dash. */
export const toProcessesText = (list: readonly FormProcess[]): string | null =>
  list.map(({ id, quantity }) => (quantity === null ? id : `${id}-${quantity}`)).join(' ') || null

/** Each once, the first time it is named; what is not understood is left out. */
export function processesFrom(text: string | null): FormProcess[] {
  const found = new Map<ProcessId, FormProcess>()
  for (const part of text?.split(' ') ?? []) {
    const [id = '', amount = ''] = split(part)
    if (!isIn(id, processes) || found.has(id)) continue
    found.set(id, { id, quantity: quantity(amount, quantityOf(id)?.maximum ?? 0) })
  }
  return [...found.values()]
}

/** Room to grow as `3000-2028-06-30`. */
export const toGrowthText = (growth: Growth | null): string | null =>
  growth && `${growth.areaM2}-${growth.by}`

export function growthFrom(text: string | null): Growth | null {
  const [area = '', by = ''] = split(text ?? '')
  const areaM2 = quantity(area, 1e7)
  return areaM2 !== null && areaM2 > 0 && isDay(by) ? { areaM2, by } : null
}

/** Places as `hospital-5 bonded_zone-20`, in km. */
export const toNearText = (near: readonly Near[]): string | null =>
  near.map(({ kind, maxKm }) => `${kind}-${maxKm}`).join(' ') || null

export function nearFrom(text: string | null): Near[] {
  const found = new Map<string, Near>()
  for (const part of text?.split(' ') ?? []) {
    const [kind = '', km = ''] = split(part)
    const maxKm = quantity(km, 200)
    if (isIn(kind, placeKindNames) && !found.has(kind) && maxKm !== null && maxKm > 0)
      found.set(kind, { kind, maxKm })
  }
  return [...found.values()]
}

/** At the first dash. */
function split(text: string): readonly [string, string] {
  const at = text.indexOf('-')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

function quantity(text: string, maximum: number): number | null {
  if (!/^\d+(\.\d+)?$/.test(text)) return null
  const value = Number(text)
  return value <= maximum ? value : null
}
