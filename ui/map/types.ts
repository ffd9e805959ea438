import type { Snippet } from 'svelte'
import type { Basemap, Buildings, Cluster, Parcels } from '../../api/contract.ts'
import type { AreaUnit } from '../area-unit.ts'
import type { Theme } from '../design/tokens.ts'
import type { BasemapNews } from './basemap-session.ts'

export type Locale = 'zh' | 'en'

/** What the fills tell. */
export const COLOUR_BY = ['status', 'zoning', 'load'] as const
export type ColourBy = (typeof COLOUR_BY)[number]

export type MapCluster = Pick<Cluster, 'id' | 'name' | 'boundary' | 'geometryAccuracy' | 'publishedFigures'>
export type ParcelFeature = Parcels['features'][number]
export type BuildingFeature = Buildings['features'][number]

/** Everything that decides how the layers look; data is not part of it. */
export interface Look {
  theme: Theme
  colourBy: ColourBy
  locale: Locale
  areaUnit: AreaUnit
  /** Clusters are labelled with their published figures, and buildings are left out. */
  showClusterTotals: boolean
  /** Only what is marked as lit keeps its strength. */
  isFiltered: boolean
}

/** Degrees in WGS 84; `zoom` as MapLibre counts it (512 px tiles). */
export interface Camera {
  lon: number
  lat: number
  zoom: number
}

export interface Padding {
  top: number
  right: number
  bottom: number
  left: number
}

/** A dark box above the building or parcel with that id. */
export interface Callout {
  id: string
  title: string
  detail: string
}

/** A short text, such as a rank, at the building or parcel with that id. */
export interface Pin {
  id: string
  label: string
  isSelected: boolean
}

/**
 * A target that gets a box at the edge of the map while it is out of sight. The box adds direction and
 * distance from the middle of the view by itself.
 */
export interface Beacon {
  id: string
  label: string
  detail: string
  lon: number
  lat: number
  /** One line, without the direction in words. */
  isBrief?: boolean
}

/** Screen point in CSS pixels from the top left corner of the map. */
export interface ScreenPoint {
  x: number
  y: number
}

/** [west, south, east, north] in degrees. */
export type Bounds = readonly [number, number, number, number]

/** What overlays need to know about the camera, anew with every move. */
export interface MapFrame {
  camera: Camera
  bounds: Bounds
  widthPx: number
  heightPx: number
  project: (lon: number, lat: number) => ScreenPoint
}

export interface MapData {
  /** Address of the tiles that parcels are drawn from; null: from `parcels`, which then are all there are. */
  parcelTiles: string | null
  clusters: readonly MapCluster[]
  parcels: readonly ParcelFeature[]
  buildings: readonly BuildingFeature[]
}

/** What is drawn by hand over the map. */
export interface Drawing {
  /** Corners in degrees; empty: none. */
  ring: readonly (readonly [lon: number, lat: number])[]
  /** Its last side is not drawn yet. */
  isOpen: boolean
  /** Its sides cross. */
  isWrong: boolean
  circle: { lon: number; lat: number; km: number } | null
  /** The next click on the map is a place, and selects nothing. */
  picks: boolean
}

export interface MapEvents {
  /** With every frame in which the camera or the size changed. */
  frame: (frame: MapFrame) => void
  /** Once the camera has come to rest; `isResized`: because the map has another size. */
  camera: (camera: Camera, isResized: boolean) => void
  hover: (id: string | null) => void
  select: (id: string) => void
  /** A click, before anything is selected; true where it meant a place. */
  press: (lon: number, lat: number) => boolean
  /** Once everything of the first view has been drawn. */
  ready: () => void
  basemap: (news: BasemapNews) => void
}

/** What is emphasised; null in `lit` stands for everything. */
export interface Marks {
  lit: ReadonlySet<string> | null
  hovered: string | null
  selected: readonly string[]
}

export interface MapViewProps {
  colourBy: ColourBy
  theme: Theme
  locale: Locale
  clusters: readonly MapCluster[]
  /** What lies beneath in place of the built-in ground; does not change. Null: nothing. */
  basemap?: Basemap | null
  /** Address of the tiles of a large inventory; `parcels` and `buildings` are then those that are looked at. */
  parcelTiles?: string | null
  /** Null while loading, like `buildings`. */
  parcels: Parcels | null
  buildings: Buildings | null
  /** Ids of buildings and reserve parcels that match; the others are drawn at 28 %. Null: all match. */
  lit?: ReadonlySet<string> | null
  hovered?: string | null
  selected?: readonly string[]
  callout?: Callout | null
  drawing?: Drawing | null
  beacons?: readonly Beacon[]
  pins?: readonly Pin[]
  /** Where to look; null: the whole of `home`. */
  camera?: Camera | null
  /** Cluster shown at first; another one later flies there. Null: the first of `clusters`. */
  home?: string | null
  /** Sides of the map that something else covers. */
  padding?: Padding
  /** Of the areas in labels. */
  areaUnit?: AreaUnit
  /** Without the illustrative breakdown: published figures on each cluster in place of buildings. */
  showClusterTotals?: boolean
  /** A sketch lies beneath, and is looked at until the first view is drawn. */
  isSketched?: boolean
  /** One of several on a screen, which has the legend and the colouring for all: the scale bar alone floats. */
  quiet?: boolean
  /** Whether the legend floats; where not said, unless quiet. */
  legend?: boolean
  /** A line leaves the callout's place that way, and the callout keeps clear of it. */
  lane?: 'up' | 'down' | null
  /** After every move of the user's; not for the first view, which is no choice. */
  oncamera?: ((camera: Camera) => void) | undefined
  onhover?: ((id: string | null) => void) | undefined
  onselect?: ((id: string) => void) | undefined
  /** Where on the map the callout points to, with every frame; null: it points nowhere. */
  oncallout?: ((at: ScreenPoint | null) => void) | undefined
  onpick?: ((lon: number, lat: number) => void) | undefined
  /** Corners were moved by hand; `isDone` once it has let go. */
  ondraw?: ((ring: Drawing['ring'], isDone: boolean) => void) | undefined
  /** What is in sight once the camera has come to rest: between the covered sides; `zoom` as of the camera. */
  onview?: ((bounds: Bounds, zoom: number) => void) | undefined
  /** A sketch is not needed any more: all of the first view is drawn, or cannot be, or the map is held. */
  onready?: (() => void) | undefined
  /** What stands beside the colouring. */
  tools?: Snippet | undefined
  /** Height in px of a box that the page puts over the bottom of the map. */
  floor?: number
  oncolourby?: (colourBy: ColourBy) => void
}
