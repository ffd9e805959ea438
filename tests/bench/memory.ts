import { setTimeout } from 'node:timers/promises'

/** What is held, in MB, rubbish apart where it may be collected: buffers are let go of some time after their owners. */
export async function memoryMb(): Promise<number> {
  globalThis.gc?.()
  await setTimeout(500)
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return Math.round((heapUsed + external) / 1e6)
}
