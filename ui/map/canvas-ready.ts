import { afterPaint } from '../after-paint.ts'

/** Answered within this, nothing else is being drawn. */
const QUICK_MS = 30

/** A page that never comes to rest has its map all the same. */
const MOST_TRIES = 20

/**
 * Kept, since to end a worker that has a canvas can hold the page until the drawing process has let it go; null: it cannot
 * run, as in a browser without OffscreenCanvas.
 */
let worker: Worker | null | undefined

/**
 * Once the page can make a map's canvas at once: a worker waits in its place, for up to half a second without a graphics
 * card, and again where more was drawn meanwhile.
 */
export async function canvasReady(): Promise<void> {
  if (worker === undefined) worker = startWorker()
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    // What the page has to show by now goes first.
    await new Promise<void>(afterPaint)
    if (worker === null) return
    const asked = performance.now()
    await answerOf(worker)
    if (performance.now() - asked < QUICK_MS) return
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
