import type { Component } from 'svelte'
import { painted } from '../after-paint.ts'
import { prepareCanvas } from './canvas-ready.ts'
import type { MapViewProps } from './types.ts'

/** The map with its drawing library, most of all code: asked for once the page stands. */
export async function loadMapView(): Promise<Component<MapViewProps>> {
  await painted()
  prepareCanvas()
  return (await import('./MapView.svelte')).default
}
