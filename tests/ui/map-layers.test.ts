import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import t from 'tap'
import { THEMES } from '../../ui/design/tokens.ts'
import { layerChanges } from '../../ui/map/layers/layer-changes.ts'
import { mapLayers, mapStyle } from '../../ui/map/layers/map-style.ts'
import { COLOUR_BY, type Look } from '../../ui/map/types.ts'

const looks: Look[] = THEMES.flatMap((theme) =>
  COLOUR_BY.flatMap((colourBy) =>
    (['zh', 'en'] as const).flatMap((locale) =>
      [false, true].flatMap((showClusterTotals) =>
        [false, true].map((isFiltered) => ({
          theme,
          colourBy,
          locale,
          areaUnit: 'm2' as const,
          showClusterTotals,
          isFiltered,
        })),
      ),
    ),
  ),
)
const ownTiles = 'http://127.0.0.1/tiles/parcels/{z}/{x}/{y}.mvt'
const [first, ...others] = looks
const name = (look: Look) => Object.values(look).join(' ')

t.test('every look is a valid style', async (t) => {
  for (const look of looks)
    for (const parcelTiles of [null, ownTiles])
      t.same(
        validateStyleMin(mapStyle(look, parcelTiles)).map(({ message }) => message),
        [],
        name(look),
      )
})

t.test('of a large inventory all layers of parcels are drawn from the tiles, and no other', async (t) => {
  for (const look of looks) {
    const style = mapStyle(look, ownTiles)
    t.same(style.sources.parcels, {
      type: 'vector',
      tiles: [ownTiles],
      minzoom: 11,
      maxzoom: 16,
      promoteId: 'id',
    })
    for (const layer of style.layers)
      if ('source' in layer)
        t.equal(layer['source-layer'], layer.source === 'parcels' ? 'parcels' : undefined, layer.id)
  }
})

t.test('what does not match is drawn at 28 %, and nothing is without a filter', async (t) => {
  const opacityOf = (isFiltered: boolean) => {
    const layers = mapLayers({ ...others[0], ...first, isFiltered } as Look)
    return layers.find(({ id }) => id === 'part-plain')?.paint
  }
  t.match(opacityOf(false), { 'fill-opacity': 1 })
  t.match(opacityOf(true), {
    'fill-opacity': ['case', ['boolean', ['feature-state', 'lit'], false], 1, 0.28],
  })
})

t.test('no look names anything that would be fetched', async (t) => {
  for (const look of looks)
    t.notMatch(JSON.stringify(mapStyle(look, null)), /https?:|"glyphs"|"sprite"|"tiles"/)
})

t.test(
  'looks differ in paint and layout only, so that a change keeps sources and feature state',
  async (t) => {
    const fixed = (look: Look) =>
      mapLayers(look).map((layer) => ({ ...layer, paint: undefined, layout: undefined }))
    for (const look of others) t.same(fixed(look), first && fixed(first), name(look))
  },
)

t.test('the changes between two looks turn the first into the second', async (t) => {
  for (const look of others) {
    const layers = structuredClone(first ? mapLayers(first) : [])
    for (const { layer: id, group, property, value } of layerChanges(layers, mapLayers(look))) {
      const layer = layers.find((candidate) => candidate.id === id)
      const values: Record<string, unknown> = { ...(layer?.[group] as Record<string, unknown> | undefined) }
      values[property] = value
      if (layer) Object.assign(layer, { [group]: values })
    }
    t.same(layers, mapLayers(look), name(look))
  }
})

t.test('a look that stays the same changes nothing', async (t) => {
  for (const look of looks) t.same(layerChanges(mapLayers(look), mapLayers(look)), [])
})

t.test('status fills leave when the map is coloured by something else', async (t) => {
  const visible = (look: Look) =>
    mapLayers(look)
      .filter(({ layout }) => (layout as { visibility?: string } | undefined)?.visibility !== 'none')
      .map(({ id }) => id)
  const base = {
    theme: 'light',
    locale: 'zh',
    areaUnit: 'm2',
    showClusterTotals: false,
    isFiltered: false,
  } as const
  const byStatus = visible({ ...base, colourBy: 'status' })
  const byZoning = visible({ ...base, colourBy: 'zoning' })
  const byLoad = visible({ ...base, colourBy: 'load' })
  t.ok(byStatus.includes('part-plain') && byStatus.includes('part-held') && byStatus.includes('reserve'))
  t.notOk([...byZoning, ...byLoad].some((id) => id.startsWith('part-') || id === 'reserve'))
  t.ok(byZoning.includes('parcel-zoning') && !byLoad.includes('parcel-zoning'))
  t.ok(byLoad.includes('load') && byLoad.includes('load-unknown') && !byZoning.includes('load'))
})

t.test('with cluster totals there are no buildings, and without them no totals', async (t) => {
  const visibility = (id: string, showClusterTotals: boolean) => {
    const layers = mapLayers({
      theme: 'light',
      locale: 'zh',
      areaUnit: 'm2',
      colourBy: 'status',
      showClusterTotals,
      isFiltered: false,
    })
    return (layers.find((layer) => layer.id === id)?.layout as { visibility?: string } | undefined)
      ?.visibility
  }
  for (const id of ['building', 'part-plain', 'building-number']) t.equal(visibility(id, true), 'none', id)
  t.equal(visibility('cluster-total', true), 'visible')
  t.equal(visibility('cluster-total', false), 'none')
})
