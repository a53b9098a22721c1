/**
 * Simple returns: what one unit of money earned from one row to the next.
 *
 * r[t] = p[t] / p[t-1] - 1. Simple returns add up across holdings, so portfolios are made of them.
 *
 * Convention: gaps are not filled. A return exists only where this row and the row before both have a price;
 * elsewhere it is NaN. Arguments: n prices (NaN for a gap); result: n - 1 fractions, NaN where unknown. Cost: O(n).
 */
export function simpleReturns(prices: Float64Array): Float64Array {
  const returns = new Float64Array(Math.max(prices.length - 1, 0))
  for (let i = 0; i < returns.length; i++) returns[i] = prices[i + 1] / prices[i] - 1
  return returns
}
