import type { HorizonRoute } from '../../../finance/risk/method'
import { inside } from '../plural'
import type { Words } from './periods'

const routes: Record<HorizonRoute, (w: Words) => string> = {
  overlapping: () => 'from overlapping stretches of the history',
  squareRoot: (w) => `square root of time: right only for independent ${w.other}`,
  moments: (w) => `from the moments of a sum of independent ${w.other}`,
  simulation: (w) => `simulated ${w.one} by ${w.one}`,
  learned: () => 'learned for each horizon',
}

/** "one day", "10 days". */
const over = (w: Words, horizon: number) => (horizon === 1 ? w.untilOne : `${horizon} ${w.other}`)

export const measures = {
  controls: 'What is shown',
  horizon: 'Horizon',
  horizonValue: over,
  routes,
  table: {
    title: (w: Words, horizon: number) => `Loss over ${over(w, horizon)} by every method`,
    var: (level: string) => `VaR ${level}`,
    es: (level: string) => `ES ${level}`,
    error: '±',
    errorUnit: '90 %, of VaR',
    route: (w: Words) => `How the ${w.other} are joined`,
    range: 'Point VaR, line ±, stroke ES',
    longerError: (w: Words) =>
      `Over several ${w.other} ± is scaled up from one ${w.one}'s; of overlapping stretches only those apart count.`,
    simulation: (paths: string, device: string) => `Monte Carlo: ${paths} paths, drawn by ${device}.`,
    chosen: 'used on Overview',
    all: 'All confidences',
    caption: (w: Words, horizon: number, days: string, from: string, to: string) =>
      `Losses over ${over(w, horizon)} as positive per cent of today's value, simple returns, ${days} ${w.other}, ${from} to ${to}; quantiles type 7, sample variance n − 1. ± is 1.645 standard errors of what was estimated: it does not cover the choice of method. A dash: not known.`,
  },
  distribution: {
    title: (w: Words, beyond: string, days: string, loss: string) =>
      `${beyond} of ${days} ${w.other} lost more than ${loss}`,
    titleMany: (w: Words, horizon: number, beyond: string, days: string, loss: string) =>
      `${beyond} of ${days} overlapping stretches of ${horizon} ${w.other} lost more than ${loss}`,
    label: 'Distribution of returns',
    summary: (w: Words, horizon: number, days: string, worst: string, best: string) =>
      `${days} returns over ${over(w, horizon)} between ${worst} and ${best}. Bars left of the first line are losses beyond it.`,
    caption: (w: Words, horizon: number, method: string) =>
      `Simple returns over ${over(w, horizon)} of the portfolio at today's weights. Lines: VaR and ES by ${inside(method)}.`,
    bin: 'Return, %',
    days: 'Returns',
    range: (from: string, to: string) => `${from} to ${to}`,
  },
  horizons: {
    title: (w: Words, level: string, one: string, many: string, horizon: number, grows: boolean) =>
      `The ${level} VaR ${grows ? 'grows' : 'falls'} from ${one} in one ${w.one} to ${many} in ${horizon} ${w.other}`,
    label: 'VaR against horizon',
    summary: (w: Words, method: string) =>
      `VaR by ${inside(method)} over 1 ${w.one} and more, beside the square root of time and the range of all methods.`,
    caption: (w: Words, method: string, route: string) =>
      `${method}: ${route}. Square root of time: the VaR over one ${w.one} times the root of the ${w.other}, right only for independent ${w.other}. The band spans all methods.`,
    root: 'Square root of time',
    all: 'All methods',
    axis: (w: Words) => `${w.other} ahead`,
  },
  perTicker: {
    title: 'Each ticker alone',
    note: (w: Words, method: string) =>
      `By ${inside(method)}, over ${w.untilOne}, each ticker on its own history. The sum, by weight, is usually more than the portfolio's: the rest is diversification.`,
    none: (method: string) => `${method} gives no number for single tickers.`,
  },
  extremes: {
    title: 'The largest losses, and how far they may reach',
    text: (w: Words, exceedances: string, days: string, threshold: string, shape: string, error: string) =>
      `${exceedances} of ${days} ${w.other} lost more than ${threshold}. Above it a generalised Pareto distribution was fitted, with shape ${shape} ± ${error} (90 %).`,
    heavy:
      'A shape above 0 means that the chance of a loss fades slowly: twice the loss is not hopelessly rare.',
    thin: 'A shape at or below 0 means that large losses fade as fast as under a bell curve, or faster.',
    unclear: 'The interval holds 0, so the history does not tell whether the tail is heavy.',
    none: 'Too few losses exceed any threshold to fit their distribution.',
    excess: {
      title: 'Mean excess: the average loss beyond each threshold',
      label: 'Mean excess over thresholds',
      summary: 'Mean of the losses beyond a threshold, minus the threshold, for rising thresholds.',
      caption:
        'Read it so: from the threshold that was taken, the line should be straight. Upwards: a heavy tail; level: an exponential one; downwards: an end. Band: 95 %, wide at the right because few losses are left.',
      threshold: 'Threshold',
      mean: 'Mean excess',
      used: 'taken',
    },
    stability: {
      title: 'Stability: the shape for more and more exceedances',
      label: 'Shape of the tail by number of exceedances',
      summary: 'Estimated shape of the tail for rising numbers of exceedances.',
      caption:
        'Read it so: where the line is level, the shape does not hang on the threshold, and the fit can be trusted. Band: 95 %.',
      exceedances: 'Exceedances',
      shape: 'Shape',
    },
    band: '95 % band',
    low: 'Low',
    high: 'High',
  },
}
