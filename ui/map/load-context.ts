import type { FeatureCollection } from 'geojson'
import contextUrl from '../../geo/context.geojson?url'

/** The shipped surroundings, a file of this bundle: the map asks nobody else for its ground. */
export async function loadContext(): Promise<FeatureCollection> {
  const answer = await fetch(contextUrl)
  if (!answer.ok) throw new Error(`${contextUrl}: ${answer.status}`)
  return (await answer.json()) as FeatureCollection
}
