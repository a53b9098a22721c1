/** The built-in data, as they are named in a sentence. */
export const samples = {
  sp500: 'the S&P 500, daily, 2000 to 2020',
  stocks: 'five US stocks, monthly, 2000 to 2010',
  synthetic: 'a synthetic market whose true risk is known',
}
