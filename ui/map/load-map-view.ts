import type { Component } from 'svelte'
import { afterPaint } from '../after-paint.ts'
import { canvasReady } from './canvas-ready.ts'
import type { MapViewProps } from './types.ts'

/** The map with its drawing library, most of all code: asked for once the page stands. */
export async function loadMapView(): Promise<Component<MapViewProps>> {
  await new Promise<void>(afterPaint)
  const [{ default: MapView }] = await Promise.all([import('./MapView.svelte'), canvasReady()])
  return MapView
}
