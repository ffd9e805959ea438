// In a worker: it answers once the browser has drawn what came before, since to make a canvas for WebGL waits for that.
new OffscreenCanvas(1, 1).getContext('webgl2')?.getError()
postMessage(null)
