import type { Geometry, MultiPolygon, Polygon } from 'geojson'

/** The polygons of an area; none of what is no area. */
export function polygonsOf(geometry: Geometry): Polygon[] {
  if (geometry.type === 'Polygon') return [geometry]
  if (geometry.type !== 'MultiPolygon') return []
  return (geometry satisfies MultiPolygon).coordinates.map((coordinates) => ({
    type: 'Polygon',
    coordinates,
  }))
}
