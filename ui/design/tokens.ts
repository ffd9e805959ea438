/**
 * Colour tokens of both themes. Colour belongs to data: the interface is ink on paper, and hue appears only for
 * status, verdict, zoning, water and green. Style sheets and map layers both read this file.
 */

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Interface and map base colours, sRGB hex. */
export interface BaseColours {
  paper: string
  wash: string
  wash2: string
  line: string
  line2: string
  ink: string
  ink2: string
  /** Units, axes, hints; never on wash2. */
  ink3: string
  /** Focus ring only. */
  focus: string
  /** Brand mark only. */
  seal: string
  /** Failed rules and errors. */
  bad: string
  land: string
  water: string
  road: string
  roadCasing: string
  green: string
  contextBuilding: string
  parcel: string
  parcelLine: string
}

export const COLOURS: Readonly<Record<Theme, BaseColours>> = {
  light: {
    paper: '#FFFFFF',
    wash: '#F6F6F3',
    wash2: '#ECECE7',
    line: '#E0E1DC',
    line2: '#C2C6C4',
    ink: '#151B21',
    ink2: '#434D57',
    ink3: '#636C75',
    focus: '#1F5FD6',
    seal: '#B5301F',
    bad: '#B3261E',
    land: '#F0F0EB',
    water: '#CFE0E8',
    road: '#FFFFFF',
    roadCasing: '#DADAD3',
    green: '#E2E9DA',
    contextBuilding: '#E0E0D9',
    parcel: '#FAFAF7',
    parcelLine: '#BFC1BA',
  },
  dark: {
    paper: '#12161A',
    wash: '#191E23',
    wash2: '#232A30',
    line: '#2A3138',
    line2: '#434C55',
    ink: '#ECEFF1',
    ink2: '#BAC1C8',
    ink3: '#959EA7',
    focus: '#7FB0FF',
    seal: '#E4604C',
    bad: '#FF8A7A',
    land: '#1A2025',
    water: '#12303E',
    road: '#353E46',
    roadCasing: '#22292F',
    green: '#1B2820',
    contextBuilding: '#2B333A',
    parcel: '#262E35',
    parcelLine: '#5B6670',
  },
}

/** States of floor area, in the order in which a footprint bar is filled: from certain to uncertain. */
export const FILL_STATUSES = ['committed', 'held', 'to_confirm', 'available', 'promised'] as const
export type FillStatus = (typeof FILL_STATUSES)[number]

export const STATUSES = ['available', 'to_confirm', 'held', 'committed', 'promised', 'reserve'] as const
export type Status = (typeof STATUSES)[number]

/** Every status is doubled by a pattern; `pitchPx` is the period in CSS pixels. */
export type StatusPattern = { kind: 'solid' } | { kind: 'dots' | 'hatch' | 'bars' | 'plus'; pitchPx: number }

export interface StatusColours {
  /** Fill on map and charts. */
  fill: string
  /** Edge of the fill and text, ≥ 4.5 : 1 on paper and wash. */
  text: string
}

export const STATUS_COLOURS: Readonly<Record<Theme, Readonly<Record<Status, StatusColours>>>> = {
  light: {
    available: { fill: '#1B9A78', text: '#0A6B50' },
    to_confirm: { fill: '#F2C545', text: '#765200' },
    held: { fill: '#E2722E', text: '#A23F0A' },
    committed: { fill: '#465160', text: '#38424F' },
    promised: { fill: '#5B9FDC', text: '#1B5C97' },
    reserve: { fill: '#CFC09A', text: '#665832' },
  },
  dark: {
    available: { fill: '#2FB08A', text: '#52CDA8' },
    to_confirm: { fill: '#F0C652', text: '#F0C652' },
    held: { fill: '#EC8443', text: '#F59B63' },
    committed: { fill: '#6A7583', text: '#A9B3BF' },
    promised: { fill: '#5B9FDC', text: '#82BBEE' },
    reserve: { fill: '#A89A72', text: '#C9BB92' },
  },
}

export const STATUS_PATTERNS: Readonly<Record<Status, StatusPattern>> = {
  available: { kind: 'solid' },
  to_confirm: { kind: 'dots', pitchPx: 6 },
  held: { kind: 'hatch', pitchPx: 5 },
  committed: { kind: 'solid' },
  promised: { kind: 'bars', pitchPx: 5 },
  reserve: { kind: 'plus', pitchPx: 9 },
}

/** Zoning plates, the same hue in both themes; the code is always written beside the colour. */
export const ZONING_COLOURS: Readonly<Record<string, string>> = {
  M1: '#A9784B',
  M0: '#D19A3F',
  C65: '#C9779B',
  'C65/C8': '#9C6FA8',
  C8: '#C9524A',
  C5: '#D8A0B0',
  W1: '#8A84B8',
}

/** Colour of a zoning plate; unknown and unlisted codes get line2. */
export function zoningColour(theme: Theme, plate: string | null): string {
  return (plate === null ? undefined : ZONING_COLOURS[plate]) ?? COLOURS[theme].line2
}
