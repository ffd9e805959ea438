import type { Component } from 'svelte'
import { loadContext } from './load-context.ts'
import type { MapViewProps } from './types.ts'

/** The map with its drawing library, most of all code: asked for once the page stands, the ground beside it. */
export async function loadMapView(): Promise<Component<MapViewProps>> {
  await painted()
  // A ground that does not come is told where it is drawn, and the map does without.
  loadContext().catch(() => undefined)
  const { default: MapView } = await import('./MapView.svelte')
  return MapView
}

const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
