/** What tfjs' WASM module keeps of Emscripten, beside its types. */
export interface Heap {
  /** All of the memory; another view after it has grown, so it is to be asked for every time. */
  readonly HEAPF32: Float32Array<ArrayBuffer>
  /** Takes and returns bytes; 0 where there are none left. */
  _malloc(bytes: number): number
  _free(address: number): void
  readonly asm?: { memory?: unknown }
}

const CACHE_LINE = 64

/**
 * Working memory on tfjs' heap, shared by all calls as they run one after another. It grows to what the largest
 * prepared call needs and is then kept; it goes with the heap when the backend does.
 */
export class Scratch {
  /** In bytes, at the start of a cache line. Ask when a call runs: preparing a larger one moves it. */
  address = 0
  private size = 0
  private block = 0
  private readonly heap: Heap

  constructor(heap: Heap) {
    this.heap = heap
  }

  reserve(bytes: number): void {
    if (bytes <= this.size) return
    // Unsigned: beyond 2 GB Emscripten's addresses come out negative.
    const block = this.heap._malloc(bytes + CACHE_LINE) >>> 0
    if (block === 0) throw new Error(`No memory for ${bytes} bytes.`)
    if (this.block) this.heap._free(this.block)
    this.block = block
    this.address = Math.ceil(block / CACHE_LINE) * CACHE_LINE
    this.size = bytes
  }
}
