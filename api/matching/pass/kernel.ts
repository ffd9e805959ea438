import { checksPerPlane, type Engine, type Plane } from './engine.ts'
import { kernelBase64 } from './kernel-module.ts'
import { mark } from './loop.ts'
import type { Slot } from './slots.ts'

interface Kernel {
  sweep(slots: number, slotsEnd: number, looked: number, bytes: number, plane: number): void
  passing(plane: number, bytes: number, row: number, list: number): number
  count(plane: number, bytes: number, bit: number): number
}

const pageBytes = 65_536
const mostPages = 65_536
/** Slots lie at the beginning of the memory, 64 bytes each. */
const slotBytes = 64
const mostSlots = pageBytes / slotBytes
/** What is counted at a time stays in the first cache. */
const blockBytes = 16_384

/** The pass in SIMD, over columns that lie in the kernel's memory; undefined where the machine or the memory has no room for it. */
export function kernelEngine(size: number, columns: number): Engine | undefined {
  const bytes = Buffer.from(kernelBase64, 'base64')
  // Vectors of eight rows; what is beyond the last row is never looked at.
  const columnBytes = Math.max(16, Math.ceil(size / 8) * 16)
  const listBytes = columnBytes * 2
  const pages = 1 + Math.ceil((listBytes + (columns + 3) * columnBytes) / pageBytes)
  if (pages > mostPages || !WebAssembly.validate(bytes)) return undefined
  const memory = new WebAssembly.Memory({ initial: pages })
  const { buffer } = memory
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { store: { memory } })
  const { sweep, passing, count } = exports as unknown as Kernel

  let end = pageBytes
  const take = (length: number) => {
    const address = end
    end += length
    return address
  }
  const list = take(listBytes)
  const planes = [take(columnBytes), take(columnBytes)] as const
  const spare = take(columnBytes)
  const words = new DataView(buffer)
  const write = ({ column, low, span, position }: Slot, address: number) => {
    words.setUint32(address, column.byteOffset, true)
    for (const [field, value] of [low, span, 1 << (position % checksPerPlane)].entries())
      new Uint16Array(buffer, address + 16 * (field + 1), 8).fill(value)
  }
  const isOwn = ({ column }: Slot) => column.buffer === buffer
  const blocks = (plane: Plane, each: (address: number, length: number) => void) => {
    for (let at = 0; at < columnBytes; at += blockBytes)
      each(plane.byteOffset + at, Math.min(blockBytes, columnBytes - at))
  }

  return {
    column: () => new Uint16Array(buffer, take(columnBytes), size),
    sweep(slots, looked, number) {
      const own = slots.filter(isOwn).slice(0, mostSlots)
      for (const [index, slot] of own.entries()) write(slot, index * slotBytes)
      const address = planes[number === 0 ? 0 : 1]
      if (looked.buffer !== buffer) new Uint16Array(buffer, spare, size).set(looked)
      const lookedAt = looked.buffer === buffer ? looked.byteOffset : spare
      sweep(0, own.length * slotBytes, lookedAt, columnBytes, address)
      const plane = new Uint16Array(buffer, address, size)
      // Verdicts that were worked out for this question alone lie elsewhere.
      mark([...slots.filter((slot) => !isOwn(slot)), ...slots.filter(isOwn).slice(mostSlots)], looked, plane)
      return plane
    },
    count(plane) {
      const fails = new Uint32Array(checksPerPlane)
      const alone = new Uint32Array(checksPerPlane)
      blocks(plane, (address, length) => {
        for (let bit = 0; bit < checksPerPlane; bit++) {
          const both = count(address, length, 1 << bit)
          fails[bit] = (fails[bit] as number) + (both & 0xffff)
          alone[bit] = (alone[bit] as number) + (both >>> 16)
        }
      })
      // The rows that fill the last vector have all bits.
      return { fails: fails.map((sum) => sum - (columnBytes / 2 - size)), alone }
    },
    passing(plane) {
      // Addresses above 2³¹ come back as negative numbers.
      const listEnd = passing(plane.byteOffset, columnBytes, 0, list) >>> 0
      return new Uint32Array(buffer, list, (listEnd - list) / 4).slice()
    },
  }
}
