import type { FeatureCollection } from 'geojson'
import contextUrl from '../../geo/context.geojson?url'

let asked: Promise<FeatureCollection> | null = null

/** The shipped surroundings, a file of this bundle: the map asks nobody else for its ground. Fetched once. */
export function loadContext(): Promise<FeatureCollection> {
  asked ??= fetchContext().catch((cause: unknown) => {
    asked = null
    throw cause
  })
  return asked
}

async function fetchContext(): Promise<FeatureCollection> {
  const answer = await fetch(contextUrl)
  if (!answer.ok) throw new Error(`${contextUrl}: ${answer.status}`)
  return (await answer.json()) as FeatureCollection
}
