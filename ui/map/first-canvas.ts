// In a worker: it answers as soon as the browser has drawn what came before, since whoever makes a canvas for WebGL, or asks
// it anything, waits for that.
const gl = new OffscreenCanvas(1, 1).getContext('webgl2')
addEventListener('message', () => {
  gl?.getError()
  postMessage(null)
})
