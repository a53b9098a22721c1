/** The 1/N portfolio: the same weight in each of n tickers. The yardstick that clever weights often fail to beat. */
export function equalWeight(size: number): Float64Array {
  return new Float64Array(size).fill(1 / size)
}
