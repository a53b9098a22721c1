/**
 * The yearly growth rate that the returns of one ticker amount to.
 *
 * (product of (1 + r))^(daysPerYear / count) - 1 over the rows that have a return.
 *
 * Convention: geometric, PyPortfolioOpt's `mean_historical_return(compounding=True)`; gaps not filled.
 * Source: https://pyportfolioopt.readthedocs.io/en/latest/ExpectedReturns.html
 * Arguments: simple returns (NaN for a gap), rows a year (252 for daily data). Result: a fraction a year, NaN
 * without any return. The product is summed in logs so that it cannot overflow. Cost: O(n).
 */
export function annualisedReturn(returns: Float64Array, daysPerYear: number): number {
  let growth = 0
  let count = 0
  for (const value of returns) {
    if (Number.isNaN(value)) continue
    growth += Math.log1p(value)
    count++
  }
  return count === 0 ? NaN : Math.expm1((growth * daysPerYear) / count)
}
