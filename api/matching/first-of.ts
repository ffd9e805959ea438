/** The first of many items in an order, without sorting the rest. */
export interface FirstOf<T> {
  /** False where the item comes after all that are kept, so that one need not be made. */
  takes(order: number, row: number): boolean
  add(order: number, row: number, item: T): void
  /** Rising by order, then by row. */
  items(): T[]
}

/**
 * Keeps the `most` items of the lowest order; equal ones go by row. Few of a long list get in, so what does is put in
 * its place by moving the others.
 */
export function firstOf<T>(most: number): FirstOf<T> {
  const kept: { order: number; row: number; item: T }[] = []
  const isBefore = (order: number, row: number, other: { order: number; row: number }) =>
    order < other.order || (order === other.order && row < other.row)
  return {
    takes(order, row) {
      const last = kept[most - 1]
      return last === undefined || isBefore(order, row, last)
    },
    add(order, row, item) {
      if (!this.takes(order, row)) return
      let place = Math.min(kept.length, most - 1)
      for (; place > 0; place--) {
        const before = kept[place - 1]
        if (before === undefined || !isBefore(order, row, before)) break
        kept[place] = before
      }
      kept[place] = { order, row, item }
    },
    items: () => kept.map(({ item }) => item),
  }
}
