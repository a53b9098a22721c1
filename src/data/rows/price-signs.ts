import { Failure } from '../../numerics/failure'
import { isNoReturn } from './returns'

/**
 * Returns have both signs and small sizes; prices do not. Fractions (0.01) are told by fewer negatives than per cents
 * (1.0), which are of the size of a cheap stock. Small numbers with per cent signs are returns whatever their signs.
 */
const RULES = [
  { size: 1, negativeShare: 0.1, negatives: 2 },
  { size: 20, negativeShare: 0.25, negatives: 5 },
] as const
const SMALL_SHARE = 0.9
/**
 * A typical return above this is per cent. Daily to monthly returns are typically 0.003 to 0.1 as fractions and 0.2 to
 * 10 in per cent. The user confirms it: bonds in per cent and wild coins as fractions can be on the wrong side.
 */
const PERCENT_SIZE = 0.15
const SAMPLE = 4096

/** Watches the signs and sizes of all price cells, to tell a file of returns from one of prices. */
export class PriceSigns {
  #seen = 0
  #negative = 0
  #percentSigns = 0
  readonly #small = RULES.map(() => 0)
  #first: { line: number; column: number; value: number } | null = null
  /** Sizes other than zero, every `#stride`-th. */
  #sizes: number[] = []
  #stride = 1
  #sized = 0

  see(value: number, line: number, column: number, percentSign = false): void {
    if (Number.isNaN(value) || isNoReturn(value)) return
    const size = Math.abs(value)
    this.#seen++
    if (percentSign) this.#percentSigns++
    for (let i = 0; i < RULES.length; i++) if (size < RULES[i].size) this.#small[i]++
    if (size > 0) this.#sample(size)
    const negative = value < 0
    if (negative) this.#negative++
    // A negative one says more than any other.
    if (!this.#first || (negative && this.#first.value >= 0)) this.#first = { line, column, value }
  }

  /**
   * Refuses to guess what numbers are that look like returns.
   * @throws Failure `csv/looks-like-returns`: the first negative cell, the share of negatives in per cent, the typical
   * size (a median) and the unit that it suggests.
   */
  askAboutReturns(names: string[]): void {
    if (!this.#first || !this.#lookLikeReturns()) return
    const { line, column, value } = this.#first
    const negativePercent = Math.round((100 * this.#negative) / this.#seen)
    const typical = this.#sizes.sort((a, b) => a - b)[Math.floor(this.#sizes.length / 2)] ?? 0
    const unit = this.#percentSigns > 0 || typical > PERCENT_SIZE ? 'percent' : 'fraction'
    const cell = { line, column: names[column] ?? '', value }
    throw new Failure('csv/looks-like-returns', { ...cell, negativePercent, typical, unit })
  }

  #lookLikeReturns(): boolean {
    const small = this.#small.map((count) => count >= SMALL_SHARE * this.#seen)
    if (small[1] && this.#percentSigns > 0.5 * this.#seen) return true
    return RULES.some(
      ({ negativeShare, negatives }, i) =>
        small[i] && this.#negative >= Math.max(negatives, negativeShare * this.#seen),
    )
  }

  /** Keeps at most {@link SAMPLE} sizes, evenly spread: when full, every other one goes. */
  #sample(size: number): void {
    if (this.#sized++ % this.#stride !== 0) return
    this.#sizes.push(size)
    if (this.#sizes.length < SAMPLE) return
    this.#sizes = this.#sizes.filter((_, i) => i % 2 === 0)
    this.#stride *= 2
  }
}
