import type { Dialect, ReturnKind } from '../reading'
import { tickerOfFile } from '../tickers'

/**
 * What must come out of the price files in ../shared/data, written down from the raw text by a script of its own (Python,
 * csv), never from a reading. A file a line: delimiter, encoding, order of the date, decimal mark, shape, number of series,
 * rows = imported + rejected + skipped, then a ticker ((file): called after the file) with both its ends, and for returns
 * what they are.
 */
const TABLE = `
vendor/akshare_eastmoney/600519.csv | , | utf-8 | ymd | . | long | 1 | 1523 = 1523 + 0 + 0 | 600519 | 2020-01-02 | 898.77 | 2026-04-17 | 1407.24
vendor/alphavantage/daily_IBM.csv | , | utf-8 | ymd | . | ohlcv | 1 | 100 = 100 + 0 + 0 | (file) | 2024-07-11 | 178.31 | 2024-11-29 | 227.41
vendor/baostock/600519.SH.csv | , | utf-8 | ymd | . | long | 1 | 4814 = 4814 + 0 + 0 | sh.600519 | 2005-01-04 | 8.3318868 | 2024-10-30 | 1532
vendor/binance/BTCUSDT_1d.csv | , | utf-8 | epoch | . | ohlcv | 1 | 500 = 500 + 0 + 0 | (file) | 2022-02-01 | 38694.59 | 2023-06-15 | 25077.63
vendor/cboe_history/VIX_History.csv | , | utf-8 | mdy | . | ohlcv | 1 | 8316 = 8316 + 0 + 0 | (file) | 1990-01-02 | 17.24 | 2022-12-30 | 21.67
vendor/cboe_vixcurrent/vixcurrent.csv | , | utf-8 | mdy | . | ohlcv | 1 | 3770 = 3770 + 0 + 0 | VIX | 2004-01-02 | 18.22 | 2018-12-21 | 30.11
vendor/coingecko/btc-usd-max.csv | , | utf-8 | ymd | . | ohlcv | 1 | 3925 = 3925 + 0 + 0 | (file) | 2013-04-28 | 135.3 | 2024-01-27 | 41862.9356109399
vendor/coinmarketcap_new/BTC_All_graph_coinmarketcap.csv | ; | utf-8 | ymd | . | ohlcv | 1 | 135 = 135 + 0 + 0 | (file) | 2013-04-01 | 139 | 2024-06-01 | 67710.1036089135
vendor/coinmarketcap_old/bitcoin_price.csv | , | utf-8 | named | . | ohlcv | 1 | 1592 = 1592 + 0 + 0 | (file) | 2013-04-28 | 134.21 | 2017-09-05 | 4376.53
vendor/cryptodatadownload/Bitstamp_BTCUSD_d.csv | , | utf-8 | ymd | . | long | 1 | 2173 = 2173 + 0 + 0 | BTCUSD | 2014-11-28 | 376.28 | 2020-11-20 | 18125.99
vendor/csmar/TRD_Dalyr.csv | , | utf-8 | ymd | . | long | 48 | 11450 = 11450 + 0 + 0 | 600000 | 2020-01-02 | 12.47 | 2020-12-31 | 9.68
vendor/ecb_eurofxref/eurofxref-hist.csv | , | utf-8 | mdy | . | wide | 40 | 6449 = 6449 + 0 + 0 | USD | 1999-01-04 | 1.1789 | 2024-03-06 | 1.0874
vendor/fama_french/F-F_Research_Data_Factors_daily.CSV | , | utf-8 | ymd | . | wide | 4 | 25630 = 25629 + 0 + 1 | Mkt-RF | 1926-06-30 | 100 | 2023-11-30 | 49438.39891235724 | simplePercent
vendor/finam/GAZP.csv | ; | utf-8 | ymd | . | ohlcv | 1 | 53121 = 506 + 0 + 52615 | GAZP | 2018-01-03 | 132.2 | 2019-12-30 | 256.4
vendor/finam/SBER.csv | , | utf-8 | ymd | . | ohlcv | 1 | 5799 = 5799 + 0 + 0 | SBER | 2000-01-05 | 1218.01 | 2023-04-17 | 224.7
vendor/investing_en_mdy/Gold Futures Historical Data.csv | , | utf-8 | mdy | . | ohlcv | 1 | 685 = 685 + 0 + 0 | (file) | 2021-01-04 | 1946.6 | 2023-08-17 | 1924
vendor/investing_en_mdy/S&P 500 Historical Data.csv | , | utf-8 | mdy | . | ohlcv | 1 | 660 = 660 + 0 + 0 | (file) | 2021-01-04 | 3700.65 | 2023-08-17 | 4411.45
vendor/investing_en_mmm/Ethereum Historical Data - Investing.com.csv | , | utf-8 | named | . | ohlcv | 1 | 366 = 366 + 0 + 0 | (file) | 2020-07-01 | 230.95 | 2021-07-01 | 2109.11
vendor/investing_fr/CAC 40 - Données Historiques.csv | , | utf-8 | dmy | , | ohlcv | 1 | 881 = 881 + 0 + 0 | (file) | 2017-10-18 | 5383.81 | 2021-03-31 | 6067.23
vendor/investing_ko/KOSPI_Daily_Data_01.csv | , | utf-8 | ymd | . | ohlcv | 1 | 2487 = 2487 + 0 + 0 | (file) | 2004-01-02 | 821.26 | 2013-12-31 | 2011.34
vendor/investing_pt/Dados Históricos - Ibovespa.csv | , | utf-8 | dmy | , | ohlcv | 1 | 4999 = 4999 + 0 + 0 | (file) | 2003-06-04 | 13718 | 2023-08-07 | 119380
vendor/investing_ru/SBER.csv | , | utf-8 | dmy | , | ohlcv | 1 | 276 = 276 + 0 + 0 | SBER | 2023-01-16 | 153.71 | 2024-02-14 | 288.63
vendor/joinquant/上证50_daily.csv | , | utf-8 | ymd | . | ohlcv | 1 | 4039 = 4039 + 0 + 0 | (file) | 2005-01-04 | 827.07 | 2021-08-13 | 3217.84
vendor/kraken/ETHUSD_1440.csv | , | utf-8 | epoch | . | ohlcv | 1 | 2058 = 2058 + 0 + 0 | (file) | 2015-08-07 | 3 | 2021-03-31 | 1918.89
vendor/marketwatch/Download Data - STOCK_US_XNYS_CBRE.csv | , | utf-8 | mdy | . | ohlcv | 1 | 130 = 130 + 0 + 0 | (file) | 2022-01-03 | 108.67 | 2022-07-11 | 75.74
vendor/metatrader4/GBPUSD1440.csv | , | utf-8 | ymd | . | ohlcv | 1 | 5594 = 5594 + 0 + 0 | (file) | 1999-01-04 | 1.6595 | 2020-07-13 | 1.26234
vendor/metatrader_tab/AUDJPY1440.csv | tab | utf-8 | ymd | . | ohlcv | 1 | 5013 = 5013 + 0 + 0 | (file) | 2009-11-04 | 82.455 | 2025-11-14 | 100.976
vendor/moex_iss/SBER.csv | , | utf-8 | ymd | . | ohlcv | 1 | 3247 = 3229 + 0 + 18 | SBER | 2013-03-25 | 98.79 | 2026-01-30 | 305.62
vendor/nasdaq_2018/HistoricalQuotes.csv | , | utf-8 | ymd | . | ohlcv | 1 | 2519 = 2519 + 0 + 0 | (file) | 2008-10-27 | 83.95 | 2018-10-26 | 265.33
vendor/nasdaq_2020/HistoricalData_1613966841110.csv | , | utf-8 | mdy | . | ohlcv | 1 | 2516 = 2516 + 0 + 0 | (file) | 2011-02-22 | 21.81 | 2021-02-19 | 63.01
vendor/nbp_poland/archiwum_tab_a_2019.csv | ; | windows-1250 | ymd | , | wide | 35 | 254 = 251 + 0 + 3 | 1USD | 2019-01-02 | 3.7619 | 2019-12-31 | 3.7977
vendor/nikkei/nikkei_stock_average_daily_jp.csv | , | utf-8 | ymd | . | ohlcv | 1 | 863 = 863 + 0 + 0 | (file) | 2016-01-04 | 18450.98 | 2019-07-11 | 21643.53
vendor/nse_india/NIFTY 50.csv | , | utf-8 | named | . | ohlcv | 1 | 248 = 248 + 0 + 0 | NIFTY 50 | 2023-01-18 | 18165.35 | 2024-01-18 | 21462.25
vendor/quandl_chris/CHRIS-CBOE_VX2.csv | , | utf-8 | ymd | . | ohlcv | 1 | 3725 = 3721 + 4 + 0 | (file) | 2005-11-17 | 124 | 2020-09-24 | 33.6
vendor/quandl_wiki/WIKI-AAPL.csv | , | utf-8 | ymd | . | ohlcv | 1 | 9400 = 9400 + 0 + 0 | (file) | 1980-12-12 | 0.42270591588018 | 2018-03-27 | 168.34
vendor/stooq_ascii/aapl.us.txt | , | utf-8 | ymd | . | long | 1 | 10462 = 10462 + 0 + 0 | AAPL.US | 1984-09-07 | 0.0992653 | 2026-03-18 | 249.94
vendor/stooq_hourly_txt/ibm.us.txt | , | utf-8 | ymd | . | ohlcv | 1 | 1443 = 207 + 5 + 1231 | (file) | 2019-04-01 | 138.27 | 2020-01-24 | 142.87
vendor/stooq_web_polish/wig20_d.csv | , | utf-8 | ymd | . | ohlcv | 1 | 6549 = 6549 + 0 + 0 | (file) | 2000-01-03 | 1852.9 | 2026-03-03 | 3249.38
vendor/tiingo_dmy/AAPL.csv | , | utf-8 | dmy | . | ohlcv | 1 | 3370 = 3370 + 0 + 0 | AAPL | 2005-01-03 | 4.020390698 | 2018-05-22 | 187.16
vendor/tradingview/CRYPTO_BTCUSD, 1D.csv | , | utf-8 | ymd | . | ohlcv | 1 | 578 = 578 + 0 + 0 | (file) | 2022-10-31 | 20495.81 | 2024-05-30 | 68381.77
vendor/tushare/000001.SZ.csv | , | utf-8 | ymd | . | long | 1 | 1194 = 1194 + 0 + 0 | 000001.SZ | 2019-01-02 | 9.19 | 2023-12-01 | 9.66
vendor/uqer/600519.csv | , | utf-8 | ymd | . | long | 1 | 3401 = 3401 + 0 + 0 | 600519 | 2010-01-04 | 99.535 | 2023-12-29 | 1726
vendor/us_treasury/daily-treasury-rates.csv | , | utf-8 | mdy | . | wide | 10 | 251 = 251 + 0 + 0 | 10 Yr | 2000-01-03 | 6.58 | 2000-12-29 | 5.12
vendor/wsj/HistoricalPrices.csv | , | utf-8 | mdy | . | ohlcv | 1 | 2583 = 2583 + 0 + 0 | (file) | 2007-08-13 | 1452.92 | 2017-11-09 | 2584.62
vendor/yahoo/^GDAXI.csv | , | utf-8 | ymd | . | ohlcv | 1 | 7633 = 7468 + 0 + 165 | ^GDAXI | 1987-12-30 | 1005.190002 | 2017-07-21 | 12240.05957
vendor/yahoo_resaved_excel_dmy/DBK.DE.csv | , | utf-8 | dmy | . | ohlcv | 1 | 1267 = 1267 + 0 + 0 | DBK.DE | 2015-07-01 | 24.265232 | 2020-06-29 | 8.43
vendor/yfinance_history/恒生指数.csv | , | utf-8 | ymd | . | ohlcv | 1 | 8875 = 8875 + 0 + 0 | (file) | 1986-12-31 | 2568.300048828125 | 2022-12-06 | 19441.1796875
vendor/yfinance_multiheader/AAPL_stock_data.csv | , | utf-8 | ymd | . | ohlcv | 1 | 3272 = 3272 + 0 + 0 | AAPL | 2010-01-04 | 6.447412014007568 | 2022-12-30 | 128.57786560058594
prices/ADAUSDT_1h.csv | , | utf-8 | ymd | . | ohlcv | 1 | 67622 = 2822 + 0 + 64800 | (file) | 2018-04-17 | 0.2426 | 2026-01-06 | 0.4175
prices/DJIA8012.csv | , | utf-8 | ymd | . | wide | 1 | 8610 = 8610 + 0 + 0 | dat | 1980-01-01 | 838.74 | 2012-12-31 | 13104.14
prices/arch_nasdaq.csv.gz | , | utf-8 | mdy | . | ohlcv | 1 | 5031 = 5031 + 0 + 0 | (file) | 1999-01-04 | 2208.050049 | 2018-12-31 | 6635.279785
prices/dji30ret.csv | , | utf-8 | ymd | . | wide | 30 | 5521 = 5521 + 0 + 0 | AA | 1987-03-13 | 100 | 2009-02-03 | 242.90030211480047 | logReturns
prices/edhec.csv | , | utf-8 | ymd | . | wide | 13 | 152 = 152 + 0 + 0 | Convertible Arbitrage | 1996-12-31 | 100 | 2009-08-31 | 255.9585403854046 | simpleReturns
prices/exchange-rates-monthly.csv | , | utf-8 | ymd | . | long | 34 | 17237 = 17237 + 0 + 0 | Australia | 1971-01-01 | 0.8944 | 2026-06-01 | 1.4235
prices/gafa_stock.csv | , | utf-8 | ymd | . | long | 4 | 5032 = 5032 + 0 + 0 | AAPL | 2014-01-02 | 66.964325 | 2018-12-31 | 157.066376
prices/gold-monthly.csv | , | utf-8 | ymd | . | ohlcv | 1 | 2322 = 2322 + 0 + 0 | (file) | 1833-01-01 | 18.93 | 2026-06-01 | 4228
prices/hello-world-stock.csv | , | utf-8 | ymd | . | long | 3 | 2261 = 2261 + 0 + 0 | AAPL | 2015-01-02 | 103.86395724039 | 2017-12-29 | 169.23
prices/indices_2019_2020/^BSESN.csv | , | utf-8 | ymd | . | ohlcv | 1 | 249 = 247 + 0 + 2 | ^BSESN | 2019-10-01 | 38305.410156 | 2020-09-30 | 38067.929688
prices/indices_2019_2020/^BVSP.csv | , | utf-8 | ymd | . | ohlcv | 1 | 249 = 248 + 0 + 1 | ^BVSP | 2019-10-01 | 104053 | 2020-09-30 | 94603
prices/indices_2019_2020/^FTSE.csv | , | utf-8 | ymd | . | ohlcv | 1 | 300 = 300 + 0 + 0 | ^FTSE | 2019-07-26 | 7549.100098 | 2020-09-30 | 5866.100098
prices/indices_2019_2020/^FTSEMIB.csv | , | utf-8 | ymd | . | ohlcv | 1 | 300 = 299 + 0 + 1 | ^FTSEMIB | 2019-07-26 | 21838 | 2020-09-30 | 19015
prices/indices_2019_2020/^GDAXI.csv | , | utf-8 | ymd | . | ohlcv | 1 | 252 = 252 + 0 + 0 | ^GDAXI | 2019-10-01 | 12263.830078 | 2020-09-30 | 12760.730469
prices/indices_2019_2020/^GSPC.csv | , | utf-8 | ymd | . | ohlcv | 1 | 253 = 253 + 0 + 0 | ^GSPC | 2019-10-01 | 2940.25 | 2020-09-30 | 3363
prices/indices_2019_2020/^N225.csv | , | utf-8 | ymd | . | ohlcv | 1 | 243 = 243 + 0 + 0 | ^N225 | 2019-10-01 | 21885.240234 | 2020-10-01 | 23184.929688
prices/indices_2019_2020/^SSEC.csv | , | utf-8 | ymd | . | ohlcv | 1 | 245 = 244 + 0 + 1 | ^SSEC | 2019-09-30 | 2905.189941 | 2020-09-30 | 3218.052002
prices/plotly_finance-charts-apple.csv | , | utf-8 | ymd | . | ohlcv | 1 | 506 = 506 + 0 + 0 | AAPL | 2015-02-17 | 122.905254 | 2017-02-16 | 135.350006
prices/pypfopt_cookbook_stock_prices.csv | , | utf-8 | ymd | . | wide | 19 | 8796 = 8796 + 0 + 0 | AAPL | 1990-01-02 | 0.2621293365955353 | 2024-11-29 | 237.3300018310547
prices/pypfopt_spy_prices.csv | , | utf-8 | ymd | . | wide | 1 | 6765 = 6765 + 0 + 0 | SPY | 1993-01-29 | 26.583992 | 2019-12-09 | 313.880005
prices/pypfopt_stock_prices.csv | , | utf-8 | ymd | . | wide | 20 | 7126 = 7126 + 0 + 0 | SHLD | 2003-05-01 | 11.321407 | 2018-04-11 | 3.3
prices/skfolio_factors_dataset.csv.gz | , | utf-8 | ymd | . | wide | 5 | 2264 = 2264 + 0 + 0 | MTUM | 2014-01-02 | 52.704 | 2022-12-28 | 143.73
prices/skfolio_sp500_dataset.csv.gz | , | utf-8 | ymd | . | wide | 20 | 8313 = 8313 + 0 + 0 | XOM | 1990-01-02 | 4.068 | 2022-12-28 | 106.627
prices/skfolio_sp500_index.csv.gz | , | utf-8 | ymd | . | wide | 1 | 8313 = 8313 + 0 + 0 | SP500 | 1990-01-02 | 359.69 | 2022-12-28 | 3783.22
prices/vega_sp500-2000.csv | , | utf-8 | ymd | . | ohlcv | 1 | 5105 = 5105 + 0 + 0 | (file) | 2000-01-03 | 1455.219971 | 2020-04-17 | 2874.560059
prices/vega_stocks.csv | , | utf-8 | named | . | long | 5 | 560 = 560 + 0 + 0 | MSFT | 2000-01-01 | 39.81 | 2010-03-01 | 28.8
prices/vix-daily.csv | , | utf-8 | ymd | . | ohlcv | 1 | 9235 = 9235 + 0 + 0 | (file) | 1990-01-02 | 17.24 | 2026-07-23 | 18.7
prices/wti-daily.csv | , | utf-8 | ymd | . | ohlcv | 1 | 10226 = 10225 + 1 + 0 | (file) | 1986-01-02 | 25.56 | 2026-08-18 | 86.48
`

/** Files without a date, and what they are refused with. */
export const WITHOUT_DATES = ['prices/EuStockMarkets.csv', 'prices/MarkPound.csv']

export interface SharedFile {
  path: string
  dialect: Pick<Dialect, 'delimiter' | 'encoding' | 'dateOrder' | 'decimal' | 'shape'>
  series: number
  /** Rows, imported, rejected, skipped. */
  books: number[]
  ticker: string
  first: [string, number]
  last: [string, number]
  /** The answer to the question that the file asks. */
  returns?: ReturnKind
}

export const SHARED_FILES: SharedFile[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [
      path,
      delimiter,
      encoding,
      order,
      decimal,
      shape,
      series,
      books,
      ticker,
      from,
      first,
      to,
      last,
      returns,
    ] = line.split(' | ')
    if (last === undefined) throw new Error(`not a line of the table: ${line}`)
    return {
      path,
      dialect: {
        delimiter: delimiter === 'tab' ? '\t' : delimiter,
        encoding,
        dateOrder: order,
        decimal,
        shape,
      },
      series: Number(series),
      books: books.split(/ [=+] /).map(Number),
      ticker: ticker === '(file)' ? tickerOfFile(path) : ticker,
      first: [from, Number(first)],
      last: [to, Number(last)],
      ...(returns && { returns }),
    } as SharedFile
  })

export interface SharedMacroFile {
  name: string
  /** Rows, imported, rejected, skipped: of the reader of economic series, which are those of prices as well. */
  books: number[]
  /** Name, number of values, both ends. */
  series: [string, number, string, number, string, number][]
  /** What the reader of prices makes of it: the names of its tickers. */
  prices: string[]
}

/** The same of the economic series; every series of a file has both its ends here. */
export const SHARED_MACRO: SharedMacroFile[] = [
  {
    name: 'DGS10_fred_old.csv',
    books: [15395, 14736, 0, 659],
    series: [['DGS10', 14736, '1962-01-02', 4.06, '2021-01-04', 0.93]],
    prices: ['DGS10'],
  },
  {
    name: 'Key Macroeconomic Indicators.csv',
    books: [702, 702, 0, 0],
    series: [
      ['UNRATE', 701, '1958-01-01', 5.8, '2016-05-01', 4.7],
      ['CPIAUCSL', 701, '1958-01-01', 3.5056, '2016-05-01', 1.06976],
      ['DFF', 702, '1957-12-01', 2.98, '2016-05-01', 0.37],
      ['USRECM', 678, '1958-01-01', 1, '2014-06-01', 0],
    ],
    prices: ['UNRATE', 'CPIAUCSL', 'DFF'],
  },
  {
    name: 'UNRATE.csv',
    books: [386, 385, 0, 1],
    series: [['unrate', 385, '1994-01-01', 6.6, '2026-02-01', 4.4]],
    prices: ['unrate'],
  },
  {
    name: 'VIXCLS.csv',
    books: [8409, 8140, 0, 269],
    series: [['vixcls', 8140, '1994-01-03', 12.57, '2026-03-26', 27.44]],
    prices: ['vixcls'],
  },
  {
    name: 'bond-yields-us-10y-monthly.csv',
    books: [879, 879, 0, 0],
    series: [['bond-yields-us-10y-monthly', 879, '1953-04-01', 2.83, '2026-06-01', 4.47]],
    prices: [tickerOfFile('bond-yields-us-10y-monthly.csv')],
  },
  {
    name: 'cpiai.csv',
    books: [1360, 1360, 0, 0],
    series: [
      ['Index', 1360, '1913-01-01', 9.8, '2026-05-01', 335.123],
      ['Inflation', 1359, '1913-02-01', 0, '2026-05-01', 0.63],
    ],
    prices: [tickerOfFile('cpiai.csv')],
  },
  {
    name: 'economics.csv',
    books: [574, 574, 0, 0],
    series: [
      ['pce', 574, '1967-07-01', 506.7, '2015-04-01', 12193.8],
      ['pop', 574, '1967-07-01', 198712, '2015-04-01', 320402.295],
      ['psavert', 574, '1967-07-01', 12.6, '2015-04-01', 7.6],
      ['uempmed', 574, '1967-07-01', 4.5, '2015-04-01', 11.5],
      ['unemploy', 574, '1967-07-01', 2944, '2015-04-01', 8526],
    ],
    prices: ['pce', 'pop', 'psavert', 'uempmed', 'unemploy'],
  },
  {
    name: 'shiller_sp500.csv',
    books: [1866, 1866, 0, 0],
    series: [
      ['SP500', 1866, '1871-01-01', 4.44, '2026-06-01', 7450.03],
      ['Dividend', 1866, '1871-01-01', 0.26, '2026-06-01', 0],
      ['Earnings', 1866, '1871-01-01', 0.4, '2026-06-01', 0],
      ['Consumer Price Index', 1866, '1871-01-01', 12.46, '2026-06-01', 0],
      ['Long Interest Rate', 1866, '1871-01-01', 5.32, '2026-06-01', 0],
      ['Real Price', 1866, '1871-01-01', 109.05, '2026-06-01', 0],
      ['Real Dividend', 1866, '1871-01-01', 6.39, '2026-06-01', 0],
      ['Real Earnings', 1866, '1871-01-01', 9.82, '2026-06-01', 0],
      ['PE10', 1866, '1871-01-01', 0, '2026-06-01', 0],
    ],
    prices: [
      ...['SP500', 'Dividend', 'Earnings', 'Consumer Price Index', 'Long Interest Rate'],
      ...['Real Price', 'Real Dividend', 'Real Earnings', 'PE10'],
    ],
  },
]
