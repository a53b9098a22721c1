import { count } from '../plural'

export const risk = {
  title: 'Risk',
  methods: {
    historical: 'Historical simulation',
    gaussian: 'Normal distribution',
    ewma: 'EWMA volatility',
    network: 'The network',
  },
  methodHelp: {
    historical: 'The losses that happened, each as likely as the other.',
    gaussian: 'A bell curve with the mean and spread of the whole history.',
    ewma: 'The volatility of recent days counts most, with the shape of past surprises.',
    network: 'The quantiles of the trained LSTM.',
  },
  answerLead: 'On one day in a hundred you would lose more than ',
  answerMoney: (money: string) => `, about ${money}`,
  answerTail: (shortfall: string) => `. On such a day the average loss is ${shortfall}.`,
  by: (method: string) => `By ${method}, the method with the best record on the test days.`,
  byDefault: (method: string) => `By ${method}.`,
  run: 'Measure risk',
  runAgain: 'Measure again',
  perTicker: 'Each ticker alone',
  table: {
    title: 'Loss by every method',
    method: 'Method',
    var95: 'VaR 95 %',
    es95: 'ES 95 %',
    var99: 'VaR 99 %',
    es99: 'ES 99 %',
    unit: '% of value',
    chosen: 'used on Overview',
    caption: (days: string, from: string, to: string) =>
      `One-day losses as positive per cent of today's value, simple returns, ${days} days, ${from} to ${to}; quantiles type 7, sample variance n − 1, mean not removed for historical simulation.`,
  },
  terms: {
    title: 'What these mean',
    list: [
      ['Value at risk (VaR) 95 %', 'the loss that only one day in twenty should exceed.'],
      ['Expected shortfall (ES) 95 %', 'the average loss on those days.'],
      ['Exception', 'a day whose loss went beyond the VaR stated the evening before.'],
      ['Kupiec', 'asks whether the number of exceptions fits the promise.'],
      ['Christoffersen', 'asks whether exceptions come singly, as they should, or in clusters.'],
    ] as [string, string][],
  },
  distribution: {
    title: (beyond: string, days: string, loss: string) => `${beyond} of ${days} days lost more than ${loss}`,
    label: 'Distribution of daily returns',
    summary: (days: string, worst: string, best: string) =>
      `${days} daily returns between ${worst} and ${best}. Bars left of the 95 % VaR are losses beyond it.`,
    caption: (method: string) =>
      `Simple daily returns of the portfolio at today's weights. Lines: one-day VaR and ES by ${method}.`,
    bin: 'Return, %',
    days: 'Days',
    beyond: 'Beyond the VaR',
    range: (from: string, to: string) => `${from} to ${to}`,
  },
  backtest: {
    title: (method: string, exceptions: number, days: string, expected: string) =>
      `${count(exceptions, 'loss', 'losses')} beyond the line in ${days} days, ${expected} expected (${method})`,
    label: (method: string) => `Daily returns and the VaR by ${method}`,
    exceptionMark: 'yes',
    summary: (days: string, exceptions: string, from: string, to: string) =>
      `${days} daily returns from ${from} to ${to} with the VaR stated the evening before; ${exceptions} losses beyond it are marked by triangles.`,
    caption: (window: string) =>
      `Each day's VaR uses only the ${window} days before it. Triangles mark exceptions. Simple returns at today's weights.`,
    method: 'Method',
    confidence: 'Confidence',
    returns: 'Return',
    limit: 'VaR',
    shortfall: 'ES',
    exception: 'Exception',
    heading: 'Does the past agree?',
    none: 'The history is too short for a backtest. It needs more days than its estimation window.',
  },
  sentence: (days: string, exceptions: string, level: string, expected: string, chance: string) =>
    `In ${days} days ${exceptions} losses exceeded the ${level} VaR; ${expected} were expected. A fair model does this badly or worse in ${chance} of cases.`,
  rare: (share: string) => `fewer than ${share}`,
  verdicts: { good: 'Holds', doubtful: 'Doubtful', rejected: 'Rejected' },
  clusters: 'Exceptions cluster: after one, the next is more likely.',
  noClusters: 'Exceptions come singly, as far as the test can tell.',
  tests: {
    title: 'The tests in numbers',
    level: 'VaR',
    days: 'Days',
    window: 'Window',
    seen: 'Seen',
    expected: 'Expected',
    windowUnit: 'days',
    p: 'p-value',
    kupiec: 'Kupiec',
    independence: 'Independence',
    coverage: 'Christoffersen',
    tick: 'Tick loss',
    caption:
      'Likelihood-ratio tests: Kupiec (unconditional coverage), first-order independence, and both together (Christoffersen, conditional coverage). A small p speaks against the method. Tick loss in return units: lower is better.',
  },
  power: {
    title: 'How much can this history tell?',
    text: (days: string, wrong: string, promised: string, chance: string) =>
      `Over ${days} days, a model whose losses exceed the line on ${wrong} of days instead of ${promised} would be found out in ${chance} of cases.`,
    weak: 'That is little: a pass here is no proof.',
    strong: 'That is enough to trust a rejection and most passes.',
    caption: 'Power of the Kupiec test at 5 % significance, exact binomial, independent days.',
  },
  contributions: {
    title: (ticker: string, share: string) => `${ticker} brings ${share} of the risk`,
    titleOne: (ticker: string) => `${ticker} is the whole risk`,
    weight: 'Weight',
    share: 'Share of risk',
    marginal: 'Marginal VaR',
    component: 'Component VaR',
    ticker: 'Ticker',
    caption: 'Euler parts of the one-day 95 % normal VaR; the components add up to the whole. A negative part is a hedge.',
    summary: 'Weight and share of risk of each holding.',
  },
  drawdown: (maximum: string, peak: string, trough: string, current: string) =>
    `At today's weights the deepest fall was ${maximum}, ${peak} to ${trough}; today it stands ${current} below its peak.`,
  notYet: 'Stress scenarios and liquidity are not in this version.',
  notes: 'Notes',
}
