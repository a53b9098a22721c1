import { Failure } from '../../numerics/failure'
import type { FittedModel, Holdings, RiskModel } from '../risk/method'

/** A model on the evening before a day. */
export interface Evening {
  day: number
  /** It has seen the days before; asked for more, it is shown this one. */
  fitted: FittedModel
  /** Whether its parameters were due to be fitted anew, and whether that failed. */
  refit: 'none' | 'done' | 'failed'
}

/**
 * Takes a method along the history: on each day from `first` to before `end` it has seen the days before it and nothing
 * else. Its parameters are fitted anew every `refitEvery` days on at most its `lookback` days; between two fits a filter
 * (GARCH, EWMA) goes on day by day.
 *
 * A refit that fails on some window (a likelihood without a maximum, a stretch of unchanged prices) leaves the last fit
 * at work until the next one. Throws the first fit's own failure. Cost: (days / refitEvery) fits.
 */
export function* alongThePast(
  model: RiskModel,
  { returns, holdings: { weights, columns } }: { returns: Float64Array; holdings: Holdings },
  { first, end = returns.length, refitEvery = model.refitEvery }: AlongOptions,
): Generator<Evening> {
  const fitAt = (day: number, previous?: FittedModel) => {
    const from = Math.max(0, day - model.lookback)
    const seen = { weights, columns: columns.map((column) => column.subarray(from, day)) }
    return model.fit(returns.subarray(from, day), seen, previous)
  }
  const row = new Float64Array(columns.length)
  let fitted = fitAt(first)
  for (let day = first; day < end; day++) {
    let refit: Evening['refit'] = 'none'
    if (day > first && (day - first) % refitEvery === 0) {
      try {
        fitted = fitAt(day, fitted)
        refit = 'done'
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        refit = 'failed'
      }
    }
    yield { day, fitted, refit }
    columns.forEach((column, i) => (row[i] = column[day]))
    fitted.see(returns[day], row)
  }
}

export interface AlongOptions {
  first: number
  end?: number
  refitEvery?: number
}
