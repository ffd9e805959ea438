import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import t from 'tap'
import { basemapOf } from '../../api/map/basemap.ts'
import { basemapParts, rasterStyle } from '../../ui/map/basemap-style.ts'
import { mapStyle } from '../../ui/map/layers/map-style.ts'
import { look } from './map-sample.ts'

const choice = { key: 'a-key', review: undefined, attribution: undefined, hosts: [] }

t.test('pictures become layers of raster tiles, from the ground up', async (t) => {
  for (const [of, layers] of [
    ['tianditu', 2],
    ['amap', 1],
  ] as const) {
    const { basemap } = basemapOf({ of, ...choice })
    const style = rasterStyle(basemap)
    t.same(validateStyleMin(style), [])
    t.equal(style.layers.length, layers)
    t.match(Object.values(style.sources)[0], { type: 'raster', tileSize: 256, maxzoom: 18 })
  }
  const { basemap } = basemapOf({ of: 'tianditu', ...choice, key: 'a&b' })
  t.match(basemap.rasters[0]?.[7], /^https:\/\/t7\.tianditu\.gov\.cn\/vec_w\/wmts\?.*TILECOL=\{x\}&tk=a%26b$/)
  t.match(basemap.rasters[1]?.[0], /^https:\/\/t0\.tianditu\.gov\.cn\/cva_w\//)
})

t.test('any style is put into ours under names of its own, and no glyph server is asked', async (t) => {
  const parts = basemapParts({
    version: 8,
    glyphs: 'https://maps.example/{fontstack}/{range}.pbf',
    sprite: 'https://maps.example/sprite',
    sources: {
      parcels: {
        type: 'vector',
        tiles: ['https://maps.example/{z}/{x}/{y}'],
        attribution: '<a href="https://maps.example">&copy; Example</a>',
      },
    },
    layers: [
      { id: 'land', type: 'background' },
      { id: 'parcel', type: 'fill', source: 'parcels', 'source-layer': 'land' },
    ],
  })
  t.equal(parts.attribution, '© Example', 'without markup')
  t.equal(parts.sprite, 'https://maps.example/sprite')
  const ours = mapStyle(look, null)
  const whole = {
    ...ours,
    sources: { ...ours.sources, ...parts.sources },
    layers: [...ours.layers, ...parts.layers],
  }
  t.same(
    validateStyleMin(whole).map(({ message }) => message),
    [],
    'nothing is there twice, though both have parcels and land',
  )
  t.notMatch(JSON.stringify(parts), 'pbf')
})
