import type { Component } from 'svelte'
import { afterPaint } from '../after-paint.ts'
import type { MapViewProps } from './types.ts'

/** The map with its drawing library, most of all code: asked for once the page stands. */
export async function loadMapView(): Promise<Component<MapViewProps>> {
  await new Promise<void>(afterPaint)
  const [{ default: MapView }] = await Promise.all([import('./MapView.svelte'), canvasReady()])
  return MapView
}

/** Once the page can make the map's canvas at once: a worker waits in its place, for up to half a second without a graphics card. */
function canvasReady(): Promise<void> {
  const worker = new Worker(new URL('./first-canvas.ts', import.meta.url), { type: 'module' })
  return new Promise((done) => {
    worker.onmessage = worker.onerror = () => {
      worker.terminate()
      done()
    }
  })
}
