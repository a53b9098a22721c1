/**
 * Pinball (tick) loss: how wrong a forecast of a quantile was. The right quantile has the smallest mean loss, so a
 * lower loss means a better VaR, whatever the method.
 *
 * loss = (level - 1{r < q}) (r - q): level (r - q) above the forecast, (1 - level)(q - r) below it. Never negative.
 *
 * Source: T. Gneiting (2011), https://arxiv.org/abs/0912.0902
 * Arguments: returns and forecast quantiles in the same unit (a VaR is -q at level 1 - confidence). Throws RangeError
 * when the lengths differ or are zero. Cost: O(n).
 */
export function pinballLosses(
  returns: ArrayLike<number>,
  quantiles: ArrayLike<number>,
  level: number,
): Float64Array {
  if (returns.length !== quantiles.length) throw new RangeError('returns and forecasts differ in length')
  return Float64Array.from(returns, (value, i) => {
    const distance = value - quantiles[i]
    return distance < 0 ? (level - 1) * distance : level * distance
  })
}

export function pinballLoss(returns: ArrayLike<number>, quantiles: ArrayLike<number>, level: number): number {
  const losses = pinballLosses(returns, quantiles, level)
  if (losses.length === 0) throw new RangeError('pinball loss of no forecasts')
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}
