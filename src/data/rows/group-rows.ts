import type { Day } from '../series'

/** Values in a chunk, so that growing by one wastes little and copies nothing. */
const CHUNK_VALUES = 65_536
const FEWEST_ROWS = 16
const MOST_ROWS = 8_192

interface Chunk {
  lines: Int32Array
  days: Int32Array
  /** Only where a row has a time of day. */
  seconds: Float64Array | null
  /** Row after row. */
  values: Float64Array
}

/**
 * The rows of one ticker (of all tickers in a wide table) as columns of numbers that grow by chunks: 8 bytes a row and
 * 8 a value, where an object a row takes several times that. A gap is NaN.
 */
export class GroupRows {
  length = 0
  /** Values of a row. */
  readonly width: number
  /** A chunk has two to this power rows. */
  readonly #bits: number
  readonly #chunks: Chunk[] = []

  constructor(width: number) {
    this.width = width
    const rows = Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, CHUNK_VALUES / width))
    this.#bits = Math.floor(Math.log2(rows))
  }

  push(line: number, day: Day, seconds: number, values: ArrayLike<number>): void {
    this.#makeRoom()
    this.length++
    this.replaceLast(line, day, seconds, values)
  }

  replaceLast(line: number, day: Day, seconds: number, values: ArrayLike<number>): void {
    const { width } = this
    const chunk = this.#chunks[this.#chunks.length - 1]
    const at = this.#at(this.length - 1)
    chunk.lines[at] = line
    chunk.days[at] = day
    if (seconds !== 0) chunk.seconds ??= new Float64Array(chunk.lines.length)
    if (chunk.seconds) chunk.seconds[at] = seconds
    for (let i = 0, to = at * width; i < width; i++) chunk.values[to + i] = values[i]
  }

  line(row: number): number {
    return this.#chunk(row).lines[this.#at(row)]
  }

  day(row: number): Day {
    return this.#chunk(row).days[this.#at(row)]
  }

  seconds(row: number): number {
    return this.#chunk(row).seconds?.[this.#at(row)] ?? 0
  }

  value(row: number, column: number): number {
    return this.#chunk(row).values[this.#at(row) * this.width + column]
  }

  /**
   * Gives the memory back at once, where the browser can (`ArrayBuffer.transfer`): the collector would get to it only
   * after the series that were made of the rows have taken as much again.
   */
  free(): void {
    for (const { lines, days, seconds, values } of this.#chunks) {
      for (const { buffer } of [lines, days, values, ...(seconds ? [seconds] : [])]) {
        const freeable = buffer as ArrayBuffer & { transfer?: (length: number) => ArrayBuffer }
        freeable.transfer?.(0)
      }
    }
    this.#chunks.length = 0
    this.length = 0
  }

  #chunk(row: number): Chunk {
    return this.#chunks[row >> this.#bits]
  }

  /** Where in its chunk a row is. */
  #at(row: number): number {
    return row & ((1 << this.#bits) - 1)
  }

  #makeRoom(): void {
    const at = this.#at(this.length)
    const last = this.#chunks.at(-1)
    if (!last || at === 0) {
      this.#chunks.push(emptyChunk(last ? 1 << this.#bits : FEWEST_ROWS, this.width))
    } else if (at === last.lines.length) {
      // Only the first chunk begins small: many tickers have few rows.
      const larger = emptyChunk(2 * at, this.width)
      larger.lines.set(last.lines)
      larger.days.set(last.days)
      larger.values.set(last.values)
      if (last.seconds) (larger.seconds = new Float64Array(2 * at)).set(last.seconds)
      this.#chunks[this.#chunks.length - 1] = larger
    }
  }
}

function emptyChunk(rows: number, width: number): Chunk {
  return {
    lines: new Int32Array(rows),
    days: new Int32Array(rows),
    seconds: null,
    values: new Float64Array(rows * width),
  }
}
