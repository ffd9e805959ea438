import type { FeatureCollection } from 'geojson'
import contextText from '../../geo/context.geojson?raw'
import { contextFeatures } from './feature-data.ts'

/** The shipped surroundings, part of this bundle: the map asks no server for its ground. */
export function loadContext(): FeatureCollection {
  return contextFeatures(JSON.parse(contextText) as FeatureCollection)
}
