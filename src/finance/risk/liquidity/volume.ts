import { quantile } from '../../../numerics/quantile'

/**
 * What the volume says: money that usually changes hands in a day, and how far prices move for it.
 *
 *   money traded = median of close x volume over the last USUAL_DAYS days that have a volume;
 *   Amihud = 10^6 x mean of |r[t]| / (close[t] x volume[t]) over the last AMIHUD_DAYS such days: return per million.
 *
 * Convention: a volume of zero, a gap or what is not a number is a day without volume and left out. Closes are those
 * of the files (adjusted where the files say so), so that the money of years long past is too small. Of an index the
 * "volume" may be points or pieces: the figures are then in that unit, whatever it is.
 * Source: Y. Amihud (2002), https://doi.org/10.1016/S1386-4181(01)00024-6; free:
 * https://en.wikipedia.org/wiki/Market_liquidity
 * Arguments: columns of one length. Result: undefined where no day has a volume. Cost: O(n).
 */
const USUAL_DAYS = 60
const AMIHUD_DAYS = 250
const MILLION = 1e6

export function hasVolume(volume: Float64Array | undefined): volume is Float64Array {
  return volume?.some(isVolume) ?? false
}

function isVolume(volume: number): boolean {
  return volume > 0 && volume < Infinity
}

export function moneyTraded(close: Float64Array, volume: Float64Array): number | undefined {
  const money: number[] = []
  for (let row = close.length - 1; row >= 0 && money.length < USUAL_DAYS; row--) {
    if (isVolume(volume[row])) money.push(close[row] * volume[row])
  }
  return money.length > 0 ? quantile(money, 0.5) : undefined
}

export function amihud(close: Float64Array, volume: Float64Array): number | undefined {
  let sum = 0
  let days = 0
  for (let row = close.length - 1; row >= 1 && days < AMIHUD_DAYS; row--) {
    if (!isVolume(volume[row])) continue
    sum += Math.abs(close[row] / close[row - 1] - 1) / (close[row] * volume[row])
    days++
  }
  return days > 0 ? (MILLION * sum) / days : undefined
}
