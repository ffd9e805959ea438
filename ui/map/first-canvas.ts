// In a worker: it answers once the browser has drawn what came before, since to make a canvas for WebGL waits for that.
onmessage = () => {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2')
  gl?.getError()
  gl?.getExtension('WEBGL_lose_context')?.loseContext()
  postMessage(null)
}
