/**
 * The EWMA volatility of each holding: today's guess of how wide tomorrow's return will spread.
 *
 * variance[t+1] = 0.94 variance[t] + 0.06 r[t]^2.
 *
 * Convention: RiskMetrics' decay for daily data and mean zero; the start is the mean square of the history given, and a
 * variance never falls below a ten-thousandth of it, so that a ticker that stood still for months does not divide by
 * nothing.
 * Source: RiskMetrics Technical Document (1996), section 5.2,
 * https://www.msci.com/documents/10199/5915b101-4206-4ba0-aee2-3449d5c7e95a
 * Arguments: simple returns, oldest first, at least one row. Cost: O(n) a column; `see` O(d).
 */
export const DECAY = 0.94
const LEAST_SHARE = 1e-2

export class Volatilities {
  readonly variances: Float64Array
  readonly least: Float64Array
  /** Each return over the volatility that was known the evening before; zeros for a column of zeros. */
  readonly standardised: Float64Array[]

  constructor(columns: readonly Float64Array[]) {
    this.variances = Float64Array.from(columns, meanSquare)
    this.least = this.variances.map((variance) => LEAST_SHARE * variance)
    this.standardised = columns.map((column, i) => {
      const result = new Float64Array(column.length)
      for (let day = 0; day < column.length; day++) {
        const deviation = Math.sqrt(this.variances[i])
        result[day] = deviation > 0 ? column[day] / deviation : 0
        this.variances[i] = this.after(i, this.variances[i], column[day])
      }
      return result
    })
  }

  /** Takes in one more day. */
  see(row: ArrayLike<number>): void {
    for (let i = 0; i < row.length; i++) this.variances[i] = this.after(i, this.variances[i], row[i])
  }

  /** The variance of holding i after a return. */
  after(i: number, variance: number, value: number): number {
    const next = DECAY * variance + (1 - DECAY) * value * value
    return next > this.least[i] ? next : this.least[i]
  }
}

function meanSquare(column: Float64Array): number {
  let sum = 0
  for (let day = 0; day < column.length; day++) sum += column[day] * column[day]
  return sum / column.length
}
