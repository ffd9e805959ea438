/** Ground metres per CSS pixel where the map is looked at; zoom counts 512 px tiles. */
export function metresPerPx(lat: number, zoom: number): number {
  const equatorM = 40_075_016.686
  return (equatorM * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom)
}

export interface Scale {
  widthPx: number
  label: string
}

/** The longest bar of 1, 2 or 5 × 10ⁿ metres that fits. */
export function scaleBar(mPerPx: number, maxWidthPx: number): Scale {
  const maxM = mPerPx * maxWidthPx
  const power = 10 ** Math.floor(Math.log10(maxM))
  const lengthM = power * (maxM >= 5 * power ? 5 : maxM >= 2 * power ? 2 : 1)
  const label = lengthM >= 1000 ? `${lengthM / 1000} km` : `${lengthM} m`
  return { widthPx: lengthM / mPerPx, label }
}
