/** The few functions of geojson-validation that are used here; the package ships no types. */
declare module 'geojson-validation' {
  /** With `trace`, `[]` or `undefined` where valid, else what is wrong. */
  export function isPolygon(value: unknown, trace: true): string[] | undefined
  export function isMultiPolygon(value: unknown, trace: true): string[] | undefined
  export function valid(value: unknown, trace: true): string[] | undefined
}
