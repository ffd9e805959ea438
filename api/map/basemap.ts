import type { Basemap } from '../contract.ts'

/** What an outside basemap is made of, as settings give it. */
export interface BasemapChoice {
  /** `tianditu`, `amap`, or the address of a MapLibre style. */
  of: string
  /** What Tianditu is asked with. */
  key: string | undefined
  /** 审图号 of what is shown; nobody but the operator knows it. */
  review: string | undefined
  /** Whose map it is, in place of what the provider is known to ask for. */
  attribution: string | undefined
  /** Origins besides its own that a style loads from. */
  hosts: readonly string[]
}

/** A basemap with the origins that a browser must be let ask for it. */
export interface ChosenBasemap {
  basemap: Basemap
  origins: readonly string[]
}

/** Deepest zoom of both providers' pictures. */
const deepest = 18

/**
 * Tianditu is in CGCS 2000, which is where our own positions are; Amap in GCJ-02. A style by its address is taken to be in
 * WGS 84, as all are outside of China.
 */
export function basemapOf({ of, key, review, attribution, hosts }: BasemapChoice): ChosenBasemap {
  const rasters = of === 'tianditu' ? tianditu(key ?? '') : of === 'amap' ? [amap] : []
  const style = rasters.length === 0 ? of : null
  const addresses = style === null ? rasters.flat() : [style]
  return {
    basemap: {
      rasters,
      style,
      datum: of === 'amap' ? 'gcj02' : 'wgs84',
      maxZoom: deepest,
      attribution: attribution ?? known[of] ?? null,
      review: review ?? null,
    },
    origins: [...new Set([...addresses.map((address) => new URL(address).origin), ...hosts])],
  }
}

const known: Readonly<Record<string, string>> = { tianditu: '天地图', amap: '高德地图' }

/** Vectors, and names above them: two pictures for each place, from eight hosts. */
const tianditu = (key: string): string[][] =>
  ['vec', 'cva'].map((layer) =>
    Array.from({ length: 8 }, (_, host) => {
      const query = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`
      const place = `TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`
      return `https://t${host}.tianditu.gov.cn/${layer}_w/wmts?${query}&${place}`
    }),
  )

const amap = [1, 2, 3, 4].map(
  (host) =>
    `https://webrd0${host}.is.autonavi.com/appmaptile?lang=zh_cn&size=1&scale=1&style=8&x={x}&y={y}&z={z}`,
)
