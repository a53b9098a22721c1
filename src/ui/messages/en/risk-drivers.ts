import { count } from '../plural'
import type { Words } from './periods'

export const drivers = {
  answer: (ticker: string, share: string, weight: string) =>
    `${ticker} brings ${share} of the risk with ${weight} of the value.`,
  answerOne: (ticker: string) => `${ticker} is the whole risk.`,
  hedges: (tickers: string[]) =>
    `${tickers.join(', ')} ${tickers.length === 1 ? 'lowers' : 'lower'} the risk.`,
  none: 'Nothing is held that could bring risk.',
  controls: 'Which measure is split',
  of: 'Measure',
  measures: { valueAtRisk: 'VaR', expectedShortfall: 'ES' },
  methods: { gaussian: 'Normal', historical: 'Historical' },
  contributions: {
    title: (ticker: string, share: string, measure: string) => `${ticker} brings ${share} of the ${measure}`,
    titleOne: (ticker: string) => `${ticker} is the whole risk`,
    share: 'Share of risk',
    marginal: 'Marginal',
    marginalUnit: '% a unit of weight',
    component: 'Component',
    incremental: 'Incremental',
    summary: 'Weight and share of risk of each holding.',
    gaussian: 'normal distribution',
    historical: 'historical simulation',
    caption: (measure: string, method: string, total: string) =>
      `Euler parts of the ${measure} by ${method}; the components add up to ${total}. Marginal: change for a small change of the weight. Incremental: how much the measure falls when the holding is sold for cash; below 0, a hedge.`,
    historicalNote: (w: Words) =>
      `Historical parts rest on few ${w.other} and move much from one history to the next.`,
  },
  diversification: {
    title: 'How spread out it is',
    ratio: (times: string) =>
      `Apart, the holdings would swing ${times} times as much as they do together (diversification ratio).`,
    holdings: (effective: string, named: string) =>
      `By weight it is as spread out as ${effective} equal holdings; it names ${named} (Herfindahl index).`,
    factor: (share: string) => `${share} of their movement is one common factor.`,
  },
  correlation: {
    title: (low: string, lowPair: string, high: string, highPair: string) =>
      `Correlations run from ${low} (${lowPair}) to ${high} (${highPair})`,
    heading: 'How the holdings move together',
    caption: (w: Words, days: string) =>
      `Pearson's correlation of simple ${w.each} returns on common days, ${days}. Darker is further from 0; below 0 has a dotted frame and a minus.`,
    pair: (a: string, b: string) => `${a} and ${b}`,
  },
  rolling: {
    title: (latest: string, low: string, high: string) =>
      `The mean correlation is ${latest}; it ran from ${low} to ${high}`,
    label: 'Mean correlation of the pairs',
    summary: (w: Words, window: string) =>
      `Mean correlation of all pairs over the last ${window} ${w.other}, ${w.one} by ${w.one}.`,
    caption: (w: Words, window: string) =>
      `Over the last ${window} ${w.other} each; the mean of all pairs. It tends to rise in a fall, when diversification is needed most.`,
    correlation: 'Mean correlation',
    beta: {
      title: (ticker: string, latest: string) => `${ticker} moves ${latest} for 1 % of the portfolio`,
      label: (ticker: string) => `Beta of ${ticker}`,
      summary: (w: Words, ticker: string) =>
        `Beta of ${ticker} to the portfolio, ${w.one} by ${w.one}, within those of all.`,
      caption: (w: Words, window: string) =>
        `Beta to the portfolio over the last ${window} ${w.other}: covariance over the portfolio's variance. The band spans all holdings.`,
      all: 'All holdings',
    },
  },
  factors: {
    title: (share: string) => `One common factor explains ${share} of the movement`,
    label: (n: number) => `Factor ${n}`,
    share: 'Share',
    caption:
      'Principal components of the correlation matrix. Loadings have unit length; holdings with the same sign move together. A sign by itself means nothing.',
    more: (n: number) => `Loadings of the first ${count(n, 'factor', 'factors')}`,
  },
  single: 'A single holding goes together with nothing: correlations and factors need two.',
}
