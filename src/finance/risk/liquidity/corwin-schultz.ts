/**
 * Corwin and Schultz's effective bid-ask spread, from highs and lows.
 *
 * The range of a day holds its volatility and the spread; the range of two days holds twice the variance but the
 * spread only once. For two consecutive rows, with k = 3 - 2 sqrt 2:
 *   beta = ln(H1/L1)^2 + ln(H2/L2)^2,  gamma = ln(max(H1, H2) / min(L1, L2))^2,
 *   alpha = (sqrt(2 beta) - sqrt(beta)) / k - sqrt(gamma / k),  spread = 2 (e^alpha - 1) / (1 + e^alpha).
 *
 * Convention: as the authors advise, the second day is first moved by its overnight gap (down by L2 - C1 where its
 * low is above the close before, up by C1 - H2 where its high is below it), and negative estimates are set to 0.
 * Source: S. A. Corwin and P. Schultz (2012), https://doi.org/10.1111/j.1540-6261.2012.01729.x; free:
 * http://dekalogblog.blogspot.com/2018/12/estimating-bid-ask-spread.html
 * Arguments: columns of one length, in the unit of the price. Result: an estimate (a fraction of the price) for each
 * pair of neighbouring rows, oldest first; pairs with a row that has no range (a gap, a price that is not positive,
 * a high below the low) are left out. Cost: O(n).
 */
const K = 3 - 2 * Math.SQRT2

export function corwinSchultzSpreads(high: Float64Array, low: Float64Array, close: Float64Array): number[] {
  const spreads: number[] = []
  for (let row = 1; row < close.length; row++) {
    if (hasRange(high, low, row - 1) && hasRange(high, low, row) && close[row - 1] > 0) {
      const shift = overnightGap(close[row - 1], high[row], low[row])
      spreads.push(spreadOfTwoDays(high[row - 1], low[row - 1], high[row] - shift, low[row] - shift))
    }
  }
  return spreads
}

/** Whether the row has a high and a low that belong together. */
export function hasRange(high: Float64Array, low: Float64Array, row: number): boolean {
  return low[row] > 0 && high[row] >= low[row] && high[row] < Infinity
}

/** Positive when the day traded wholly above the close before, negative when wholly below. */
function overnightGap(closeBefore: number, high: number, low: number): number {
  if (low > closeBefore) return low - closeBefore
  return high < closeBefore ? high - closeBefore : 0
}

function spreadOfTwoDays(high1: number, low1: number, high2: number, low2: number): number {
  const beta = Math.log(high1 / low1) ** 2 + Math.log(high2 / low2) ** 2
  const gamma = Math.log(Math.max(high1, high2) / Math.min(low1, low2)) ** 2
  const alpha = (Math.sqrt(2 * beta) - Math.sqrt(beta)) / K - Math.sqrt(gamma / K)
  // 2 (e^a - 1) / (1 + e^a) is 2 tanh(a / 2), which cannot overflow.
  return Math.max(2 * Math.tanh(alpha / 2), 0)
}
