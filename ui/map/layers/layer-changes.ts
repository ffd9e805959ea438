import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'

export interface LayerChange {
  layer: string
  group: 'paint' | 'layout'
  property: string
  /** Undefined puts the property back to its default. */
  value: unknown
}

/**
 * What to set to turn one set of layers into another with the same ids in the same order. Sources and feature
 * state stay as they are, so a change of theme, colouring or language loses nothing.
 */
export function layerChanges(
  from: readonly LayerSpecification[],
  to: readonly LayerSpecification[],
): LayerChange[] {
  const before = new Map(from.map((layer) => [layer.id, layer]))
  return to.flatMap((layer) => {
    const old = before.get(layer.id)
    if (old === undefined) return []
    return [...groupChanges('layout', old, layer), ...groupChanges('paint', old, layer)]
  })
}

function groupChanges(
  group: LayerChange['group'],
  old: LayerSpecification,
  now: LayerSpecification,
): LayerChange[] {
  const was = values(old, group)
  const is = values(now, group)
  const properties = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return properties
    .filter((property) => JSON.stringify(was[property]) !== JSON.stringify(is[property]))
    .map((property) => ({ layer: now.id, group, property, value: is[property] }))
}

function values(layer: LayerSpecification, group: LayerChange['group']): Record<string, unknown> {
  return { ...(layer[group] as Record<string, unknown> | undefined) }
}
