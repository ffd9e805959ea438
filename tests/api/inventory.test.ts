import t from 'tap'
import type {
  Buildings,
  Cluster,
  ClusterList,
  DepartmentList,
  MapSettings,
  MatchResult,
  Parcels,
  PlaceList,
  PolicyList,
  Reconciliation,
  SpaceDetail,
  TargetList,
  ZoningList,
} from '../../api/contract.ts'
import { testApp } from '../support/test-app.ts'

t.test('the inventory around the spaces', async (t) => {
  const { app, get } = await testApp(t)

  t.test('clusters carry their published figures, each with document and clause', async (t) => {
    const { items } = await get<ClusterList>('/api/clusters')
    t.same(
      items.map(({ id }) => id),
      ['pujiang', 'hongqiao'],
    )
    const area = { pujiang: 1.38, hongqiao: 1.3 }
    for (const cluster of items) {
      t.equal(cluster.plannedAreaKm2, area[cluster.id])
      t.ok(
        Math.abs(cluster.drawnAreaKm2 / cluster.plannedAreaKm2 - 1) < 0.01,
        'drawn within 1 % of what is planned',
      )
      t.equal(cluster.geometryAccuracy, 'indicative')
      t.ok(cluster.publishedFigures.length >= 5)
      t.ok(cluster.publishedFigures.every(({ source }) => source.documentNo && source.clause))
      t.same(await get<Cluster>(`/api/clusters/${cluster.id}`), cluster)
    }
    t.equal(items[1]?.boundary.type, 'MultiPolygon')
  })

  t.test('every published figure is reconciled to nothing, with and without the breakdown', async (t) => {
    for (const query of ['', '?illustrative=false']) {
      const { items } = await get<Reconciliation>(`/api/reconciliation${query}`)
      t.same(
        items.map(({ published }) => published).sort((a, b) => a - b),
        [3_000, 30_500, 54_000, 82_000, 155_000, 158_000, 213_000, 246_500],
      )
      for (const item of items) t.equal(item.difference, 0, `${item.id}${query}`)
    }
  })

  t.test('parcels and buildings are GeoJSON that says how exact it is', async (t) => {
    const parcels = await get<Parcels>('/api/parcels')
    const buildings = await get<Buildings>('/api/buildings')
    t.ok(parcels.features.every(({ properties }) => properties.geometryAccuracy === 'indicative'))
    t.ok(buildings.features.every(({ properties }) => properties.isIllustrative))
    t.same(
      parcels.features.filter(({ properties }) => properties.isReserve).map(({ id }) => id),
      ['pj-m1-reserve'],
    )
    const floorArea = buildings.features.flatMap(({ properties }) => Object.values(properties.statusAreas))
    t.equal(
      Math.round(floorArea.reduce((sum, area) => sum + area, 0)),
      537_500,
      'area by status adds up to all published floor area',
    )
    const hongqiao = await get<Parcels>('/api/parcels?cluster=hongqiao&zoning=C65')
    t.ok(hongqiao.features.length > 0)
    t.ok(hongqiao.features.every(({ properties }) => properties.zoning === 'C65'))
    t.equal((await get<Parcels>('/api/parcels?illustrative=false')).features.length, 1)
    t.equal((await app.inject('/api/parcels?bbox=9,9,1,1')).statusCode, 400)
  })

  t.test('outlines are had by id, by parcel and as land in reserve', async (t) => {
    const idsAt = async (url: string) =>
      (await get<Parcels | Buildings>(url)).features.map((feature: { id: string }) => feature.id)
    const all = await get<Buildings>('/api/buildings')
    const [first, second] = all.features
    if (!first || !second) throw new Error('there are no buildings')
    t.same(await get<Buildings>(`/api/buildings?id=${second.id},nowhere`), { ...all, features: [second] })
    const { parcelId } = first.properties
    t.same(
      await idsAt(`/api/buildings?parcel=${parcelId}`),
      all.features.filter(({ properties }) => properties.parcelId === parcelId).map(({ id }) => id),
    )
    t.same(await idsAt(`/api/parcels?id=${parcelId},nowhere`), [parcelId])
    t.same(await idsAt('/api/parcels?reserve=true'), ['pj-m1-reserve'])
    t.same(await idsAt(`/api/parcels?reserve=true&id=${parcelId}`), [])
    t.same(await get<Buildings>('/api/buildings?id=nowhere'), { ...all, features: [] })
    const tooMany = Array.from({ length: 101 }, (_, n) => `b${n}`).join(',')
    t.equal((await app.inject(`/api/buildings?id=${tooMany}`)).statusCode, 400)
  })

  t.test('a map is told how many places there are, and draws so few whole', async (t) => {
    const buildings = (await get<Buildings>('/api/buildings')).features.length
    const parcels = (await get<Parcels>('/api/parcels')).features.length
    t.match(await get<MapSettings>('/api/map'), { parcels, buildings, isTiled: false })
  })

  t.test('a space page has facts, land use, quota, surroundings and its published figure', async (t) => {
    const unit = await get<SpaceDetail>('/api/spaces/pj-p1-2-1f')
    t.equal(unit.figure?.publishedM2, 82_000)
    t.equal(unit.figure?.differenceM2, 0)
    t.ok(unit.nearby.length > 5)
    t.ok(
      unit.nearby.every(({ errorKm }) => errorKm > 0),
      'no distance without its error',
    )
    t.equal(unit.landUse.find(({ activity }) => activity === 'production')?.verdict, 'allowed')
    t.equal(unit.quota, null)
    t.ok(unit.contact)
    const { items } = await get<{ items: { id: string; zoning: string | null }[] }>(
      '/api/spaces?zoning=C65&limit=1',
    )
    const c65 = await get<SpaceDetail>(`/api/spaces/${items[0]?.id}`)
    t.equal(c65.quota?.sharePct, 30)
    const match = await app.inject({
      method: 'POST',
      url: '/api/match',
      payload: { activities: [{ use: 'pilot', minAreaM2: 100 }], limit: 100 },
    })
    const { options } = match.json<MatchResult>()
    let compared = 0
    for (const space of (await get<{ items: { id: string }[] }>('/api/spaces?zoning=C65&limit=500')).items) {
      const { quota } = await get<SpaceDetail>(`/api/spaces/${space.id}`)
      const placed = options
        .flatMap(({ placements }) => placements)
        .find(({ spaceId }) => spaceId === space.id)
      const of = placed?.legality.quota
      if (!of || of.leftM2 === null || of.thisM2 === null) continue
      compared++
      t.match(quota, { capM2: of.capM2, usedM2: of.usedM2, heldM2: of.heldM2, leftM2: of.leftM2 + of.thisM2 })
    }
    t.ok(compared > 0, 'the page and the match say the same of a quota')
  })

  t.test('reference lists name their sources', async (t) => {
    const lists = {
      policies: (await get<PolicyList>('/api/policies')).items,
      places: (await get<PlaceList>('/api/places')).items,
      departments: (await get<DepartmentList>('/api/departments')).items,
      targets: (await get<TargetList>('/api/targets')).items,
      zoning: (await get<ZoningList>('/api/zoning')).items,
    }
    for (const [name, items] of Object.entries(lists)) {
      t.ok(items.length > 0, name)
      t.ok(
        items.every(({ source }) => source.title.zh && source.title.en),
        `${name} are cited`,
      )
    }
    t.equal(lists.targets.length, 5)
  })
})
