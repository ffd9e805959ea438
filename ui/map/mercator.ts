/** Mercator's height of a latitude in degrees: even with the longitude in radians. */
export const mercatorOf = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))

export const latitudeOf = (height: number): number => (Math.atan(Math.exp(height)) * 360) / Math.PI - 90
