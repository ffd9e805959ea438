import type { Component } from 'svelte'
import type { MapViewProps } from './types.ts'

/** The map with its drawing library, most of all code: asked for once the page stands. */
export async function loadMapView(): Promise<Component<MapViewProps>> {
  await painted()
  const { default: MapView } = await import('./MapView.svelte')
  return MapView
}

const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
