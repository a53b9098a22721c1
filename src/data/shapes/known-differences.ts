/**
 * Where two sources of one series really differ, found in the raw text by a script of its own (Python, csv): pair, day, what
 * the one has, what the one it is held against has; of adjusted closes the return of that day. These are typing errors, late
 * prices, values that one of them revised, and dividends that one of them applied wrongly (those of Apple before its split of
 * 7:1 in 2014, in gafa and pypfopt).
 */
const TABLE = `
VIX history | 2004-09-10 | 14.01 | 13.76
VIX history | 2008-07-03 | 24.8 | 24.79
VIX history | 2008-09-16 | 31.54 | 30.3
VIX history | 2008-12-16 | 51.29 | 52.37
VIX history | 2012-07-02 | 16.74 | 16.8
VIX history | 2012-12-24 | 18.59 | 17.84
VIX history | 2015-07-23 | 12.63 | 12.64
VIX history | 2019-02-28 | 14.7 | 14.78
VIX current | 2004-11-26 | 12.78 | 12.79
VIX current | 2008-07-03 | 24.78 | 24.79
VIX current | 2008-11-28 | 55.28 | 55.84
VIX current | 2009-11-27 | 24.74 | 24.85
SPX WSJ | 2008-01-28 | 1353.97 | 1353.96
SPX WSJ | 2008-09-26 | 1213.01 | 1213.27
SPX WSJ | 2009-03-24 | 806.25 | 806.12
SPX WSJ | 2009-04-22 | 857.1 | 843.55
SPX WSJ | 2009-11-27 | 1087.27 | 1091.49
SPX WSJ | 2011-01-03 | 1271.89 | 1271.87
SPX WSJ | 2011-03-18 | 1279.2 | 1279.21
SPX WSJ | 2012-08-01 | 1375.14 | 1375.32
SPX WSJ | 2016-05-31 | 2096.96 | 2096.95
SPX Investing.com | 2021-07-19 | 4258.63 | 4258.49
SPX Investing.com | 2021-07-20 | 4323.21 | 4323.06
SPX Investing.com | 2021-07-23 | 4411.8 | 4411.79
SPX Investing.com | 2021-07-26 | 4422.23 | 4422.3
SPX Investing.com | 2021-07-28 | 4400.65 | 4400.64
SPX Investing.com | 2021-08-02 | 4387.11 | 4387.16
SPX Investing.com | 2021-08-04 | 4402.68 | 4402.66
SPX Investing.com | 2021-08-11 | 4447.7 | 4442.41
SPX Investing.com | 2021-08-12 | 4460.84 | 4460.83
SPX Investing.com | 2021-08-16 | 4479.66 | 4479.71
SPX Investing.com | 2021-08-23 | 4479.54 | 4479.53
SPX Investing.com | 2021-08-26 | 4469.91 | 4470
SPX Investing.com | 2021-09-16 | 4473.76 | 4473.75
SPX Investing.com | 2021-09-21 | 4354.18 | 4354.19
SPX Investing.com | 2021-10-01 | 4357.05 | 4357.04
SPX Investing.com | 2021-10-08 | 4391.36 | 4391.34
SPX Investing.com | 2021-10-12 | 4350.64 | 4350.65
SPX Investing.com | 2021-10-14 | 4438.23 | 4438.26
SPX Investing.com | 2021-10-18 | 4486.48 | 4486.46
SPX Investing.com | 2021-11-15 | 4682.81 | 4682.8
SPX Investing.com | 2021-11-18 | 4706.64 | 4704.54
SPX Investing.com | 2021-11-22 | 4682.95 | 4682.94
SPX Investing.com | 2021-12-13 | 4669.15 | 4668.97
SPX Investing.com | 2021-12-15 | 4709.84 | 4709.85
SPX Investing.com | 2021-12-23 | 4725.78 | 4725.79
SPX Investing.com | 2021-12-28 | 4786.36 | 4786.35
SPX Investing.com | 2022-01-07 | 4677.02 | 4677.03
SPX Investing.com | 2022-01-13 | 4659.02 | 4659.03
SPX Investing.com | 2022-01-18 | 4577.34 | 4577.11
SPX Investing.com | 2022-01-21 | 4397.93 | 4397.94
SPX Investing.com | 2022-01-27 | 4326.5 | 4326.51
SPX Investing.com | 2022-02-02 | 4589.32 | 4589.38
SPX Investing.com | 2022-02-04 | 4500.54 | 4500.53
SPX Investing.com | 2022-02-10 | 4504.06 | 4504.08
SPX Investing.com | 2022-02-22 | 4304.74 | 4304.76
SPX Investing.com | 2022-02-25 | 4384.62 | 4384.65
SPX Investing.com | 2022-02-28 | 4373.79 | 4373.94
SPX Investing.com | 2022-03-08 | 4170.62 | 4170.7
SPX Investing.com | 2022-03-16 | 4357.95 | 4357.86
SPX Investing.com | 2022-03-18 | 4463.09 | 4463.12
SPX Investing.com | 2022-03-23 | 4456.23 | 4456.24
SPX Investing.com | 2022-03-25 | 4543.04 | 4543.06
SPX Investing.com | 2022-05-05 | 4152.38 | 4146.87
AAPL WIKI | 2010-05-06 | 246.25 | 255.97
AAPL WIKI | 2015-09-30 | 109.95 | 110.3
AAPL WIKI | 2017-04-25 | 144.54 | 144.53
AAPL WIKI | 2017-04-26 | 143.6508 | 143.68
AAPL WIKI | 2017-05-01 | 146.6 | 146.58
AAPL WIKI | 2017-05-08 | 153 | 153.01
AAPL WIKI | 2017-05-09 | 153.96 | 153.99
AAPL WIKI | 2017-05-19 | 152.96 | 153.06
AAPL WIKI | 2017-06-12 | 145.32 | 145.42
AAPL WIKI | 2017-06-23 | 146.35 | 146.28
AAPL WIKI | 2017-06-27 | 143.74 | 143.73
AAPL WIKI | 2017-07-31 | 148.85 | 148.73
AAPL WIKI | 2017-08-10 | 155.27 | 155.32
AAPL WIKI | 2017-08-17 | 157.87 | 157.86
AAPL WIKI | 2017-09-12 | 160.82 | 160.86
AAPL WIKI | 2017-10-04 | 153.4508 | 153.48
AAPL WIKI | 2017-10-20 | 156.16 | 156.25
AAPL WIKI | 2017-12-07 | 169.452 | 169.32
AAPL WIKI | 2017-12-15 | 173.87 | 173.97
AAPL WIKI | 2018-02-02 | 160.37 | 160.5
AAPL WIKI | 2018-02-05 | 157.49 | 156.49
AAPL WIKI | 2018-02-08 | 155.32 | 155.15
AAPL WIKI | 2018-02-09 | 155.97 | 156.41
AAPL WIKI | 2018-02-22 | 172.6 | 172.5
AAPL WIKI | 2018-02-23 | 175.555 | 175.5
AAPL plotly | 2015-02-18 | 128.720001 | 128.715
AAPL plotly | 2015-05-12 | 125.870003 | 125.865
AAPL plotly | 2015-05-27 | 132.039993 | 132.045
AAPL plotly | 2017-02-16 | 135.350006 | 135.345
AAPL gafa | 2014-07-10 | 95.040001 | 95.035
AAPL gafa | 2014-12-15 | 108.230003 | 108.225
AAPL gafa | 2015-02-18 | 128.720001 | 128.715
AAPL gafa | 2015-05-12 | 125.870003 | 125.865
AAPL gafa | 2015-05-27 | 132.039993 | 132.045
AAPL gafa | 2017-02-16 | 135.350006 | 135.345
AAPL adjusted gafa | 2014-02-06 | 0.043299 | 0.005829
AAPL adjusted gafa | 2014-05-08 | 0.032830 | -0.001783
AAPL adjusted tiingo | 2010-05-06 | -0.000059 | -0.038048
AAPL adjusted tiingo | 2010-05-07 | -0.078564 | -0.042193
AAPL adjusted tiingo | 2012-11-07 | -0.038085 | -0.038263
AAPL adjusted tiingo | 2013-02-07 | 0.029562 | 0.029734
AAPL adjusted tiingo | 2017-08-10 | -0.031727 | -0.031852
AAPL adjusted pypfopt | 2012-08-09 | 0.032296 | 0.005703
AAPL adjusted pypfopt | 2012-11-07 | -0.011164 | -0.038263
AAPL adjusted pypfopt | 2013-02-07 | 0.067046 | 0.029734
AAPL adjusted pypfopt | 2013-05-09 | 0.032272 | -0.008725
AAPL adjusted pypfopt | 2013-08-08 | 0.039177 | -0.001992
AAPL adjusted pypfopt | 2013-11-06 | 0.033366 | -0.002833
AAPL adjusted pypfopt | 2014-02-06 | 0.043299 | 0.005829
AAPL adjusted pypfopt | 2014-05-08 | 0.032829 | -0.001783
AAPL adjusted WIKI | 2015-09-30 | 0.008161 | 0.011370
AAPL adjusted WIKI | 2015-10-01 | -0.003365 | -0.006528
AAPL adjusted WIKI | 2017-11-10 | -0.006880 | -0.003309
AAPL adjusted WIKI | 2018-02-05 | -0.017958 | -0.024985
AAPL adjusted WIKI | 2018-02-06 | 0.035177 | 0.041792
AAPL adjusted WIKI | 2018-02-08 | -0.026451 | -0.027517
AAPL adjusted WIKI | 2018-02-09 | 0.004185 | 0.012232
AAPL adjusted WIKI | 2018-02-12 | 0.043213 | 0.040279
AAPL adjusted hello-world | 2015-09-30 | 0.008161 | 0.011370
AAPL adjusted hello-world | 2015-10-01 | -0.003365 | -0.006528
AAPL adjusted hello-world | 2017-11-10 | -0.006880 | -0.003309
AAPL adjusted stooq | 2013-06-28 | 0.012773 | 0.006983
AAPL adjusted stooq | 2013-07-01 | 0.026042 | 0.032003
AAPL adjusted stooq | 2013-08-30 | -0.003370 | -0.009111
AAPL adjusted stooq | 2013-09-03 | -0.002998 | 0.002791
AAPL adjusted stooq | 2013-09-30 | -0.006797 | -0.012429
AAPL adjusted stooq | 2013-10-01 | 0.017529 | 0.023513
AAPL adjusted stooq | 2013-10-31 | 0.001643 | -0.004191
AAPL adjusted stooq | 2013-11-01 | -0.010899 | -0.005108
AAPL adjusted stooq | 2015-03-12 | 0.005451 | 0.018079
AAPL adjusted stooq | 2015-03-13 | 0.005842 | -0.006910
`

export type Difference = [day: string, value: number, other: number]

/** By pair; those without any are not in it. */
export const KNOWN_DIFFERENCES = new Map<string, Difference[]>()

for (const line of TABLE.trim().split('\n')) {
  const [pair, day, value, other] = line.split(' | ')
  const known = KNOWN_DIFFERENCES.get(pair) ?? []
  known.push([day, Number(value), Number(other)])
  KNOWN_DIFFERENCES.set(pair, known)
}
