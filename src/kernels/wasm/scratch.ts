import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm'

/**
 * Working memory on tfjs' heap, shared by all calls as they run one after another. It grows to what the largest
 * prepared call needs and is then kept; it goes with the heap when the backend does.
 */
export class Scratch {
  /** In bytes. Ask when a call runs: preparing a larger one moves it. */
  address = 0
  private size = 0
  private readonly heap: BackendWasm['wasm']

  constructor(heap: BackendWasm['wasm']) {
    this.heap = heap
  }

  reserve(bytes: number): void {
    if (bytes <= this.size) return
    const address = this.heap._malloc(bytes)
    if (address === 0) throw new Error(`No memory for ${bytes} bytes.`)
    if (this.address) this.heap._free(this.address)
    this.address = address
    this.size = bytes
  }
}
