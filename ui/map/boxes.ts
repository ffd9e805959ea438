/** CSS pixels. */
export interface Size {
  width: number
  height: number
}

/** A box on the screen in CSS pixels. */
export interface Box extends Size {
  left: number
  top: number
}

export function collides(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  )
}

/** The same box with room round it; what is not drawn takes none. */
export function grown({ left, top, width, height }: Box, px: number): Box {
  if (width === 0 || height === 0) return { left, top, width: 0, height: 0 }
  return { left: left - px, top: top - px, width: width + 2 * px, height: height + 2 * px }
}
