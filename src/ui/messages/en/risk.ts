import type { Confidence, RiskMethod } from '../../../finance/risk/measure'
import { inside } from '../plural'
import type { Words } from './periods'
import { backtest } from './risk-backtests'
import { drivers } from './risk-drivers'
import { history } from './risk-history'
import { liquidity } from './risk-liquidity'
import { measures } from './risk-measures'
import { stress } from './risk-stress'
import { truth } from './risk-truth'

const methods: Record<RiskMethod, string> = {
  historical: 'Historical simulation',
  ageWeighted: 'Age-weighted history',
  gaussian: 'Normal distribution',
  cornishFisher: 'Cornish-Fisher',
  studentT: 'Student-t',
  ewma: 'EWMA volatility',
  garch: 'GARCH, normal',
  garchT: 'GARCH, Student-t',
  gjrGarch: 'GJR-GARCH, Student-t',
  filteredHistorical: 'Filtered history',
  extremeValue: 'Extreme values',
  monteCarlo: 'Monte Carlo, t copula',
  network: 'The network',
}

const methodHelp = (w: Words): Record<RiskMethod, string> => ({
  historical: 'The losses that happened, each as likely as the other.',
  ageWeighted: 'The losses that happened, the recent ones likelier than the old ones.',
  gaussian: 'A bell curve with the mean and spread of the whole history.',
  cornishFisher: 'The bell curve bent to the skewness and the heavy tails of the history.',
  studentT: 'A bell curve with heavier tails; how heavy is estimated.',
  ewma: `A bell curve whose volatility counts recent ${w.other} most.`,
  garch: 'Volatility that rises after large moves and calms down again, surprises from a bell curve.',
  garchT: 'The same changing volatility, with surprises of heavier tails.',
  gjrGarch: 'The same again, and a fall raises volatility more than a rise does.',
  filteredHistorical: 'Past surprises, each scaled to the volatility of today.',
  extremeValue: 'A law for the largest losses alone, which may reach beyond any that happened.',
  monteCarlo: `Thousands of drawn ${w.other}, in which the holdings fall together as they did.`,
  network: 'The quantiles of the trained LSTM.',
})

/** "On one day in …". */
const odds: Record<Confidence, string> = {
  '0.9': 'ten',
  '0.95': 'twenty',
  '0.975': 'forty',
  '0.99': 'a hundred',
  '0.995': 'two hundred',
  '0.999': 'a thousand',
}

const terms: [string, string][] = [
  [
    'Value at risk (VaR) 95 %',
    'the loss that only one day in twenty (or week, or month, as your data goes) should exceed.',
  ],
  ['Expected shortfall (ES) 95 %', 'the average loss on those days.'],
  ['Exception', 'a loss beyond the VaR that was stated before it.'],
  ['p-value', 'how often a right model would look this bad by chance; a small one speaks against the model.'],
  ['Kupiec', 'asks whether the number of exceptions fits the promise.'],
  ['Christoffersen', 'asks whether exceptions come singly, as they should, or in clusters.'],
  ['Volatility', 'the standard deviation of returns: how far a usual one is from the mean.'],
]

export const risk = {
  title: 'Risk',
  methods,
  methodHelp,
  methodsTitle: 'What each method does',
  method: 'Method',
  confidence: 'Confidence',
  ticker: 'Ticker',
  weight: 'Weight',
  ofValue: '% of value',
  partsLabel: 'Parts of the risk',
  partTitle: (part: string) => `Risk: ${part}`,
  parts: {
    measures: 'Measures',
    backtests: 'Backtests',
    drivers: 'What drives it',
    stress: 'Stress',
    liquidity: 'Liquidity',
    history: 'History',
    truth: 'Truth',
  },
  answer: {
    lead: (w: Words, horizon: number, confidence: Confidence) =>
      `${horizon === 1 ? w.inOne : `In one stretch of ${horizon} ${w.other}`} in ${odds[confidence]} you would lose more than `,
    gain: (w: Words, horizon: number, confidence: Confidence) =>
      `${horizon === 1 ? w.inOne : `In one stretch of ${horizon} ${w.other}`} in ${odds[confidence]} you would gain less than `,
    money: (money: string) => `, about ${money}`,
    tail: (w: Words, horizon: number, shortfall: string) =>
      `. The average loss of such a ${horizon === 1 ? w.one : 'stretch'} is ${shortfall}.`,
    by: (method: string) => `By ${inside(method)}.`,
    choice: (w: Words, method: string, candidates: string, days: string) =>
      `By ${inside(method)}, chosen from ${candidates} candidates by its score on ${days} ${w.other}.`,
  },
  run: 'Measure risk',
  measures,
  backtest,
  drivers,
  stress,
  liquidity,
  history,
  truth,
  terms: { title: 'What these mean', list: terms },
  notes: 'Notes',
  tickerNotes: (n: string) => `Notes on single tickers (${n})`,
}
