import { Failure } from '../../numerics/failure'

/**
 * Returns have both signs and small sizes; prices do not. Fractions (0.01) are told by fewer negatives than per cents
 * (1.0), which are of the size of a cheap stock.
 */
const RULES = [
  { size: 1, negativeShare: 0.1, negatives: 2 },
  { size: 20, negativeShare: 0.25, negatives: 5 },
] as const
const SMALL_SHARE = 0.9

/** Watches the signs and sizes of all price cells, to tell a file of returns from one of prices. */
export class PriceSigns {
  #seen = 0
  #negative = 0
  readonly #small = RULES.map(() => 0)
  #first: { line: number; column: number } | null = null

  see(value: number, line: number, column: number): void {
    if (Number.isNaN(value)) return
    this.#seen++
    RULES.forEach(({ size }, i) => {
      if (Math.abs(value) < size) this.#small[i]++
    })
    if (value >= 0) return
    this.#negative++
    this.#first ??= { line, column }
  }

  /** @throws Failure `csv/looks-like-returns` with the first negative cell and the share of negatives in per cent. */
  refuseReturns(names: string[]): void {
    const returns = RULES.some(({ negativeShare, negatives }, i) => {
      const small = this.#small[i] >= SMALL_SHARE * this.#seen
      return small && this.#negative >= Math.max(negatives, negativeShare * this.#seen)
    })
    if (!returns || !this.#first) return
    const { line, column } = this.#first
    const negativePercent = Math.round((100 * this.#negative) / this.#seen)
    throw new Failure('csv/looks-like-returns', { line, column: names[column] ?? '', negativePercent })
  }
}
