import { textCell } from './export-prices'

/** The columns of a trade that the file shows; see finance/allocation/proposal.ts. */
interface TradeRow {
  ticker: string
  from: number
  to: number
  money: number | null
  units: number | null
}

/**
 * Trades as CSV text (RFC 4180): weights as fractions, money and units empty where the portfolio's value is not
 * known. Ticker names are guarded against formulas; numbers stay numbers.
 */
export function exportTrades(trades: readonly TradeRow[]): string {
  const lines = trades.map(({ ticker, from, to, money, units }) =>
    [textCell(ticker), from, to, money ?? '', units ?? ''].join(','),
  )
  return ['ticker,from,to,money,units', ...lines].join('\n') + '\n'
}
