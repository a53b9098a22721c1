import { capital, inside } from '../plural'
import type { Words } from './periods'

/** The synthetic market knows its own VaR. */
export const truth = {
  answer: (method: string, level: string, error: string) =>
    `${method} came closest to the true ${level} VaR: off by ${error} of it on average.`,
  text: (w: Words) =>
    `This market is synthetic, so the true VaR of each ${w.one} is known. On real prices nobody knows it.`,
  title: (level: string) => `How far each forecast was from the true ${level} VaR`,
  controls: 'Which forecasts are shown',
  chart: {
    title: (w: Words, method: string, level: string) =>
      `${method} against the truth: the ${level} VaR ${w.one} by ${w.one}`,
    label: 'Forecast and true VaR',
    summary: (w: Words, method: string) =>
      `The VaR forecast by ${inside(method)} and the true VaR, ${w.one} by ${w.one}.`,
    caption: (w: Words) =>
      `The true VaR is what one would say who knew the hidden state of the market; the forecast knows earlier ${w.other} only.`,
    truth: 'The truth',
  },
  bias: 'Bias',
  error: 'Mean error',
  unit: '% of the true VaR',
  days: (w: Words) => capital(w.other),
  bar: 'Mean error as a bar',
  caption: (w: Words) =>
    `Forecasts of the backtest, each made from earlier ${w.other} only; each method on the ${w.other} it was judged on, the network on those of its test part alone. Bias above 0: too careful; below 0: too mild. Mean error: of |forecast − truth|.`,
  chosen: (method: string) => `By its score, without knowing the truth, ${inside(method)} was chosen.`,
}
