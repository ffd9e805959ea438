import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import t from 'tap'
import { mapLayers } from '../../ui/map/layers/map-style.ts'
import { SPECIMEN, specimenArea, specimens } from '../../ui/map/layers/specimens.ts'
import type { Look } from '../../ui/map/types.ts'
import { look } from './map-sample.ts'

t.test('specimens are a valid style of one source, shown at every zoom', async (t) => {
  const layers = specimens([...mapLayers(look), ...mapLayers({ ...look, isFiltered: true })])
  t.same(
    validateStyleMin({
      version: 8,
      sources: { [SPECIMEN]: { type: 'geojson', data: specimenArea(121.4, 31.1) } },
      layers,
    }),
    [],
  )
  t.equal(new Set(layers.map(({ id }) => id)).size, layers.length)
  for (const layer of layers) {
    t.notOk(
      'filter' in layer || 'minzoom' in layer || 'maxzoom' in layer || 'source-layer' in layer,
      layer.id,
    )
    if (layer.type !== 'background') t.match(layer, { source: SPECIMEN, layout: { visibility: 'visible' } })
  }
})

t.test('colours and widths make no other specimen, what depends on the feature does', async (t) => {
  const count = (...looks: Look[]) => specimens(looks.flatMap(mapLayers)).length
  t.equal(count(look, { ...look, theme: 'dark', locale: 'en', colourBy: 'load' }), count(look))
  t.ok(count(look, { ...look, isFiltered: true }) > count(look), 'a filter fades by the feature')
  t.ok(count(look) < mapLayers(look).length / 2, 'layers share their ways')
})
