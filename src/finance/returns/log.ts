/**
 * Log returns: the continuously compounded rate from one row to the next.
 *
 * g[t] = ln(p[t] / p[t-1]). Log returns add up over time, so models that sum over a horizon use them.
 *
 * Arguments: n prices (NaN for a gap); result: n - 1 values, NaN where one of the two prices is missing. Cost: O(n).
 */
export function logReturns(prices: Float64Array): Float64Array {
  const returns = new Float64Array(Math.max(prices.length - 1, 0))
  for (let i = 0; i < returns.length; i++) returns[i] = Math.log(prices[i + 1] / prices[i])
  return returns
}
