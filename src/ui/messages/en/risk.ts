import { count, inside } from '../plural'
import type { Words } from './periods'

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
  answerLead: (w: Words) => `${w.inOne} in a hundred you would lose more than `,
  answerGain: (w: Words) => `${w.inOne} in a hundred you would gain less than `,
  answerMoney: (money: string) => `, about ${money}`,
  answerTail: (w: Words, shortfall: string) => `. The average loss of such a ${w.one} is ${shortfall}.`,
  by: (method: string) => `By ${inside(method)}, the method with the best record on the test days.`,
  byDefault: (method: string) => `By ${inside(method)}.`,
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
    caption: (w: Words, days: string, from: string, to: string) =>
      `Losses over ${w.untilOne} as positive per cent of today's value, simple returns, ${days} ${w.other}, ${from} to ${to}; quantiles type 7, sample variance n − 1, mean not removed for historical simulation.`,
  },
  terms: {
    title: 'What these mean',
    list: [
      [
        'Value at risk (VaR) 95 %',
        'the loss that only one day in twenty (or week, or month, as your data goes) should exceed.',
      ],
      ['Expected shortfall (ES) 95 %', 'the average loss on those days.'],
      ['Exception', 'a loss beyond the VaR that was stated before it.'],
      ['Kupiec', 'asks whether the number of exceptions fits the promise.'],
      ['Christoffersen', 'asks whether exceptions come singly, as they should, or in clusters.'],
    ] as [string, string][],
  },
  distribution: {
    title: (w: Words, beyond: string, days: string, loss: string) =>
      `${beyond} of ${days} ${w.other} lost more than ${loss}`,
    label: 'Distribution of returns',
    summary: (w: Words, days: string, worst: string, best: string) =>
      `${days} ${w.each} returns between ${worst} and ${best}. Bars left of the 95 % VaR are losses beyond it.`,
    caption: (w: Words, method: string) =>
      `Simple ${w.each} returns of the portfolio at today's weights. Lines: VaR and ES over ${w.untilOne} by ${inside(method)}; quantiles type 7.`,
    bin: 'Return, %',
    days: 'Days',
    beyond: 'Beyond the VaR',
    range: (from: string, to: string) => `${from} to ${to}`,
  },
  backtest: {
    title: (w: Words, method: string, exceptions: number, days: string, expected: string) =>
      `${count(exceptions, 'loss', 'losses')} beyond the line in ${days} ${w.other}, ${expected} expected (${inside(method)})`,
    label: (method: string) => `Returns and the VaR by ${inside(method)}`,
    exceptionMark: 'yes',
    summary: (w: Words, days: string, exceptions: string, from: string, to: string) =>
      `${days} ${w.each} returns from ${from} to ${to} with the VaR stated before each; ${exceptions} losses beyond it are marked by triangles.`,
    caption: (w: Words, window: string) =>
      `Each ${w.one}'s VaR uses only the ${window} ${w.other} before it. Triangles mark exceptions. Simple returns at today's weights.`,
    method: 'Method',
    confidence: 'Confidence',
    returns: 'Return',
    limit: 'VaR',
    shortfall: 'ES',
    exception: 'Exception',
    heading: 'Does the past agree?',
    captionNetwork: (w: Words, window: string) =>
      `Each ${w.one}'s VaR reads the ${window} ${w.other} before it; these ${w.other} were never trained on. Triangles mark exceptions. Simple returns at today's weights.`,
    none: 'The history is too short for a backtest. It needs more days than its estimation window.',
  },
  sentence: (w: Words, days: string, exceptions: string, level: string, expected: string, chance: string) =>
    `In ${days} ${w.other} ${exceptions} losses exceeded the ${level} VaR; ${expected} were expected. A fair model does this badly or worse in ${chance} of cases.`,
  nearlyAll: 'more than 99 %',
  rare: (share: string) => `fewer than ${share}`,
  verdicts: {
    good: 'Holds',
    doubtful: 'Doubtful',
    rejected: 'Rejected',
    timing: 'Right count, wrong timing',
  },
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
    text: (w: Words, days: string, wrong: string, promised: string, chance: string) =>
      `Over ${days} ${w.other}, a model whose losses exceed the line in ${wrong} of ${w.other} instead of ${promised} would be found out in ${chance} of cases.`,
    weak: 'That is little: a pass here is no proof.',
    strong: 'That is enough to trust a rejection and most passes.',
    caption: 'Power of the Kupiec test at 5 % significance, exact binomial, exceptions independent.',
  },
  contributions: {
    title: (ticker: string, share: string) => `${ticker} brings ${share} of the risk`,
    titleOne: (ticker: string) => `${ticker} is the whole risk`,
    weight: 'Weight',
    share: 'Share of risk',
    marginal: 'Marginal VaR',
    component: 'Component VaR',
    ticker: 'Ticker',
    caption:
      'Euler parts of the 95 % normal VaR; the components add up to the whole. A negative part is a hedge.',
    summary: 'Weight and share of risk of each holding.',
  },
  drawdown: (maximum: string, peak: string, trough: string, current: string) =>
    `At today's weights the deepest fall was ${maximum}, ${peak} to ${trough}; today it stands ${current} below its peak.`,
  notYet: 'Stress scenarios and liquidity are not in this version.',
  notes: 'Notes',
}
