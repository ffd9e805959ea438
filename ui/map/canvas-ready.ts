import { painted } from '../after-paint.ts'

/** Answered within this, nothing else is being drawn. */
const QUICK_MS = 30

/** A page that never comes to rest has its map all the same. */
const MOST_TRIES = 20

/**
 * Kept, since to end a worker that has a canvas can hold the page until the drawing process has let it go; null: it cannot
 * run, as in a browser without OffscreenCanvas.
 */
let worker: Worker | null | undefined

/** Has the worker begin: it takes as long to start as the code of the map to come. */
export function prepareCanvas(): void {
  if (worker === undefined) worker = startWorker()
}

/**
 * Once the page can make a map's canvas at once, or give it another size: a worker waits in its place, for up to half a
 * second without a graphics card, and again where more was drawn meanwhile.
 */
export const canvasReady = (): Promise<void> =>
  // What the page has shown last may be on its way to be drawn when the worker is first answered.
  answeredAtOnce(2)

/** Once all that the page has shown so far is drawn. */
export const pageDrawn = (): Promise<void> => answeredAtOnce(1)

/** @param times how often in a row */
async function answeredAtOnce(times: number): Promise<void> {
  prepareCanvas()
  let quick = 0
  for (let tries = 0; tries < MOST_TRIES && quick < times; tries++) {
    // What the page has to show by now goes first.
    await painted()
    if (!worker) return
    const asked = performance.now()
    await answerOf(worker)
    quick = performance.now() - asked < QUICK_MS ? quick + 1 : 0
  }
}

function startWorker(): Worker {
  const started = new Worker(new URL('./first-canvas.ts', import.meta.url), { type: 'module' })
  started.onerror = () => {
    worker = null
  }
  return started
}

/** Its answer, or that there will be none. */
function answerOf(asked: Worker): Promise<void> {
  return new Promise((done) => {
    const answered = new AbortController()
    const settle = () => {
      answered.abort()
      done()
    }
    for (const type of ['message', 'error']) asked.addEventListener(type, settle, { signal: answered.signal })
    asked.postMessage(null)
  })
}
