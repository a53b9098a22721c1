import { count } from '../plural'
import type { Words } from './periods'

export const history = {
  answer: (depth: string, peak: string, trough: string) =>
    `The deepest fall was ${depth}, from ${peak} to ${trough}.`,
  recovered: (day: string) => `It was made good on ${day}.`,
  open: 'It has not been made good yet.',
  noFall: 'The portfolio never stood below a former peak.',
  today: (current: string) => `Today it stands ${current} below its peak.`,
  underwater: {
    title: (current: string, maximum: string) => `${current} below the peak today, ${maximum} at the deepest`,
    label: 'Distance below the former peak',
    summary: (w: Words) =>
      `How far the portfolio stood below its highest value so far, ${w.one} by ${w.one}.`,
    caption: "At today's weights, by closing prices. 0 is a new peak.",
    series: 'Below the peak',
  },
  drawdowns: {
    title: 'The deepest falls',
    peak: 'Peak',
    trough: 'Lowest',
    recovery: 'Made good',
    notYet: 'not yet',
    depth: 'Depth',
    fall: 'Fall',
    climb: 'Climb',
    bar: 'Depth as a bar',
    unit: '%',
    caption: (w: Words) =>
      `Fall: ${w.other} from the peak to the lowest point. Climb: from there back to the peak, or to the end.`,
  },
  cone: {
    title: (w: Words, latest: string, window: string, place: string) =>
      `The volatility of the last ${window} ${w.other} is ${latest} a ${w.one}, ${place}`,
    places: {
      low: 'in the lowest quarter of its history',
      usual: 'in the usual half of its history',
      high: 'in the highest quarter of its history',
    },
    label: 'Volatility by length of window',
    summary: 'Lowest, quartiles, highest and latest volatility for windows of rising length.',
    caption: (w: Words) =>
      `Standard deviation of ${w.each} returns in windows of so many ${w.other}, over the history. Bands: lowest to highest, and the middle half.`,
    window: 'Window',
    axis: (w: Words) => `${w.other} in the window`,
    latest: 'Latest',
    median: 'Median',
    half: 'Middle half',
    range: 'Range',
    columns: ['Lowest', 'Lower quartile', 'Median', 'Upper quartile', 'Highest', 'Latest'],
  },
  autocorrelation: {
    memory: (n: number) =>
      `The returns remember: ${n === 0 ? 'no lag alone stands' : count(n, 'lag stands', 'lags stand')} out of the band`,
    noMemory: 'Returns do not foretell the next returns, as far as the test can tell',
    clusters: (n: number) =>
      `Large moves follow large moves: ${n === 0 ? 'no single lag' : count(n, 'lag', 'lags')} of the squares above the band`,
    noClusters: 'Large moves do not follow large moves, as far as the test can tell',
    labelReturns: 'Autocorrelation of returns',
    labelSquares: 'Autocorrelation of squared returns',
    summary: 'Autocorrelation at lags 1 to 20, with the band of white noise.',
    caption: (band: string) =>
      `Bars beyond ± ${band} are rare for white noise: 1 lag in 20 by chance. Returns out of it: something to foretell; squares: volatility comes in clusters.`,
    lag: 'Lag',
    value: 'Autocorrelation',
    band: '95 % of white noise',
  },
  facts: {
    title: 'The history in figures',
    mean: (w: Words) => `Mean a ${w.one}`,
    volatility: (w: Words) => `Volatility a ${w.one}`,
    skewness: 'Skewness',
    skewnessNote: 'below 0: the long tail is on the side of losses',
    kurtosis: 'Excess kurtosis',
    kurtosisNote: '0 for a bell curve',
    worst: (w: Words) => `Worst ${w.one}`,
    best: (w: Words) => `Best ${w.one}`,
  },
  tests: {
    title: 'What the tests say',
    notNormal: (statistic: string, p: string) =>
      `The returns are not normally distributed (Jarque-Bera ${statistic}, p ${p}).`,
    heavyTailed: (statistic: string, p: string) =>
      `The returns are not normally distributed (Jarque-Bera ${statistic}, p ${p}): a bell curve understates rare losses.`,
    normal: (statistic: string, p: string) =>
      `A bell curve is not ruled out (Jarque-Bera ${statistic}, p ${p}).`,
    memory: (lags: string, statistic: string, p: string) =>
      `The returns remember: over ${lags} lags they are not independent of the former ones (Ljung-Box ${statistic}, p ${p}).`,
    noMemory: (lags: string, statistic: string, p: string) =>
      `Over ${lags} lags no memory of returns is found (Ljung-Box ${statistic}, p ${p}).`,
    clusters: (lags: string, statistic: string, p: string) =>
      `Volatility comes in clusters (Ljung-Box of squares over ${lags} lags ${statistic}, p ${p}): methods that follow it have something to follow.`,
    noClusters: (lags: string, statistic: string, p: string) =>
      `No clusters of volatility are found (Ljung-Box of squares over ${lags} lags ${statistic}, p ${p}).`,
    tail: (index: string, error: string, exceedances: string) =>
      `The tail index of losses is ${index} ± ${error} (90 %; Hill, from the ${exceedances} largest): moments beyond it do not exist.`,
    noTail: 'Too few losses for a tail index.',
  },
}
