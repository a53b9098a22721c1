/**
 * The last days of a return history while it moves on: one day comes in, the oldest goes out, the length stays.
 *
 * A ring: `slide` overwrites the oldest value, O(1). Values are in no particular order inside; `inOrder` copies them
 * oldest first, O(n).
 */
export class ReturnWindow {
  readonly values: Float64Array
  private oldest = 0

  constructor(returns: ArrayLike<number>) {
    this.values = Float64Array.from(returns)
  }

  /** Takes in the newest day; the result is the one that left. */
  slide(entering: number): number {
    const leaving = this.values[this.oldest]
    this.values[this.oldest] = entering
    this.oldest = (this.oldest + 1) % this.values.length
    return leaving
  }

  inOrder(): Float64Array {
    const ordered = new Float64Array(this.values.length)
    ordered.set(this.values.subarray(this.oldest))
    ordered.set(this.values.subarray(0, this.oldest), this.values.length - this.oldest)
    return ordered
  }
}
