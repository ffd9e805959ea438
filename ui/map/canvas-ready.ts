import { afterPaint } from '../after-paint.ts'

/** Answered within this, nothing else is being drawn. */
const QUICK_MS = 30

/** A page that never comes to rest has its map all the same. */
const MOST_TRIES = 20

/** Kept, since to end a worker that has a canvas can hold the page until the drawing process has let it go. */
let worker: Worker | null = null

/**
 * Once the page can make a map's canvas at once: a worker waits in its place, for up to half a second without a graphics
 * card, and again where more was drawn meanwhile.
 */
export async function canvasReady(): Promise<void> {
  worker ??= new Worker(new URL('./first-canvas.ts', import.meta.url), { type: 'module' })
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    // What the page has to show by now goes first.
    await new Promise<void>(afterPaint)
    const asked = performance.now()
    await answerOf(worker)
    if (performance.now() - asked < QUICK_MS) return
  }
}

function answerOf(asked: Worker): Promise<void> {
  return new Promise((done) => {
    const answered = new AbortController()
    for (const answer of ['message', 'error'])
      asked.addEventListener(
        answer,
        () => {
          answered.abort()
          done()
        },
        { signal: answered.signal },
      )
    asked.postMessage(null)
  })
}
