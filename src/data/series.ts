/** Whole days since 1970-01-01 (UTC). Never a `Date`, so that no time zone can shift it. */
export type Day = number

/** One ticker's price history, as it is stored and handed to every calculation. */
export interface PriceSeries {
  ticker: string
  /** Strictly increasing days. */
  dates: Int32Array
  /** Positive, finite; adjusted for splits and dividends where the file says so. Same length as `dates`. */
  close: Float64Array
  /** Optional columns, same length; NaN where the file had no value. */
  high?: Float64Array
  low?: Float64Array
  volume?: Float64Array
  /** True when `close` came from a column named as adjusted. */
  adjusted: boolean
}
