import { count, inside } from '../plural'
import type { Words } from './periods'

/** The network starts as filtered historical simulation; what follows is what training made of it. */
const beside = (after: string, before: string) =>
  `Before any training the network is filtered historical simulation: past shocks, scaled to today's volatility and corrected for coverage. That start has a mean tail tick loss of ${before} × 10⁻⁴ on the same test days, the trained network ${after} × 10⁻⁴.`

export const forecast = {
  title: 'Forecast',
  models: {
    network: 'The network',
    persistence: 'Tomorrow as today',
    zeroMean: 'Zero mean',
    historical: 'Historical simulation',
    ewma: 'EWMA volatility',
    gjrFilteredHistorical: 'GJR-GARCH, filtered history',
  },
  portfolio: 'Portfolio',
  answerWon: (w: Words, days: string, runnerUp: string) =>
    `Over ${days} untouched ${w.other} the network forecast losses better than every baseline; ${inside(runnerUp)} came next.`,
  answerTied: (w: Words, days: string) =>
    `Over ${days} untouched ${w.other} the network did a little better than the baselines, but the difference may be luck.`,
  answerLost: (w: Words, days: string, winner: string) =>
    `Over ${days} untouched ${w.other} the network lost: ${inside(winner)} forecast losses better.`,
  answerLostTied: (w: Words, days: string, winner: string) =>
    `Over ${days} untouched ${w.other} ${inside(winner)} did better than the network, by a margin that may be luck.`,
  riskUses: (method: string, candidates: number) =>
    `Risk compares ${candidates} methods on the portfolio over the same days by the joint score of VaR and shortfall; there ${inside(method)} is best, and used.`,
  empty: 'Train a network on these prices and see whether it has earned any trust.',
  refused: 'This history is too short for the network. Risk and Allocation do without it.',
  trainingNow: 'The network is learning.',
  preset: 'Size of the network',
  presets: {
    quick: 'Quick',
    standard: 'Standard',
    thorough: 'Thorough',
    custom: 'Custom',
  },
  presetText: (layers: string, window: number, horizon: number, steps: string) =>
    `LSTM layers ${layers}; ${count(window, 'day', 'days')} of memory; ${count(horizon, 'day', 'days')} ahead; at most ${steps} steps.`,
  fields: {
    layers: 'Layers',
    layersHint: 'Units of each layer, for example 64, 64, 64',
    window: 'Memory',
    windowUnit: 'days',
    horizon: 'Horizon',
    horizonUnit: 'days ahead',
    batch: 'Batch',
    batchUnit: 'windows',
    steps: 'Steps',
    stepsUnit: 'at most',
    seed: 'Seed',
    seedHint: 'The same seed on the same device gives the same numbers.',
    learningRate: 'Learning rate',
    dropout: 'Dropout',
    weightDecay: 'Weight decay',
  },
  train: 'Train',
  trainAgain: 'Train again',
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel',
  fields_invalid: 'Whole numbers from 1 to 256, with commas between them.',
  device: 'Device',
  changeDevice: 'Change the device',
  backends: { webgpu: 'WebGPU', wasm: 'WASM', cpu: 'CPU (JavaScript)' },
  deviceName: (backend: string, adapter: string, threads: number) =>
    adapter ? `${backend}, ${adapter}` : `${backend}, ${count(threads, 'thread', 'threads')}`,
  software: 'software adapter',
  kernels: (name: string) => `Fused kernels: ${name}.`,
  composed:
    'Ordinary tfjs operations: fused kernels are not available here, and training is several times slower.',
  lost: (times: number) =>
    `The GPU was lost ${times === 1 ? 'once' : `${times} times`}; training went on from its last checkpoint.`,
  estimate: (time: string) => `Training takes at most about ${time} on this device; it often stops earlier.`,
  deviceUnknown: 'Chosen when the first run starts.',
  reasons: {
    chosen: 'You chose it.',
    'hardware-gpu': 'A hardware GPU was found.',
    'no-webgpu': 'This browser offers no WebGPU.',
    'no-adapter': 'WebGPU found no adapter.',
    'software-adapter': 'The only GPU adapter is software, which is slower than WASM.',
    'gpu-failed': 'The GPU failed, so the work moved here.',
    'gpu-lost': 'The GPU was lost twice, so the work moved here.',
    'gpu-too-small': 'The GPU has too little memory for this network, so the work moved here.',
  },
  curve: {
    label: 'Loss while training',
    title: (step: string, loss: string) => `After ${step} steps the validation loss is ${loss}`,
    titleEarly: (step: string) => `${step} steps done; the first validation is still to come`,
    summary: (steps: string, training: string, validation: string) =>
      `Training loss ${training} and validation loss ${validation} after ${steps} steps. Lower is better.`,
    caption:
      'Training loss: tick loss over quantile levels and horizon, plus tail, mean and direction terms, on log returns over their volatility; lower is better.',
    training: 'Training',
    validation: 'Validation',
    step: 'Step',
    sentence: (speed: string, eta: string) => `${speed} steps a second${eta ? `, ${eta}` : ''}.`,
    finished: (steps: string, seconds: string, best: string) =>
      `Stopped after ${steps} steps and ${seconds}; the weights of step ${best} were kept.`,
  },
  fan: {
    label: (name: string) => `Forecast of ${name}`,
    xLabel: 'Trading days from the last price',
    quantile: (level: string) => `${level} quantile`,
    title: (name: string, days: number, low: string, high: string) =>
      `${name}: in ${count(days, 'day', 'days')}, nine times in ten between ${low} and ${high}`,
    summary: (days: number, median: string, low: string, high: string) =>
      `After ${count(days, 'day', 'days')} the median is ${median}, the 90 % interval runs from ${low} to ${high}.`,
    caption: (day: string) =>
      `Cumulative simple return from the last price, ${day}; the bands should hold 50 % and 90 % of outcomes.`,
    coverage: (measured: string) => `On the test days the one-day 90 % interval held ${measured}.`,
    past: 'Past',
    median: 'Median',
    band90: '90 %',
    band50: '50 %',
    offset: (days: string) => `day ${days}`,
    series: 'Series',
    up: (share: string) => `Chance of a gain tomorrow ${share}.`,
  },
  board: {
    title: 'Scoreboard on the untouched test days',
    model: 'Model',
    tail1: 'Tick loss 1 %',
    tail5: 'Tick loss 5 %',
    ticks: '× 10⁻⁴',
    coverage: 'Inside 90 % interval',
    mse: 'Squared error',
    direction: 'Direction right',
    versus: 'Diebold-Mariano p',
    verdict: 'Verdict',
    winner: 'best',
    reference: 'reference',
    better: (model: string) => `better than ${inside(model)}`,
    worse: (model: string) => `worse than ${inside(model)}`,
    same: (model: string) => `no different from ${inside(model)}`,
    caption: (observations: string, series: number) =>
      `One day ahead, ${observations} test days over ${count(series, 'series', 'series')}, in simple-return units. Tick loss is the price of a wrong quantile: lower is better. Diebold-Mariano compares the mean tick loss in the tail, two-sided.`,
    terms: 'What these mean',
  },
  control: {
    title: 'Would it find something where there is nothing?',
    text: 'A control: the same network trained on shuffled returns, where there is nothing to learn. It must do no better than no training.',
    run: 'Train on shuffled returns',
    fair: 'As it must be.',
    unfair: 'Suspicious.',
    fairText: (after: string, before: string, p: string) =>
      `On shuffled returns the network reached a mean tail tick loss of ${after} × 10⁻⁴, without training ${before} × 10⁻⁴: no better than chance (Diebold-Mariano p ${p}).`,
    unfairText: (after: string, before: string, p: string) =>
      `On shuffled returns the network reached a mean tail tick loss of ${after} × 10⁻⁴, without training ${before} × 10⁻⁴: better than chance (Diebold-Mariano p ${p}). One control in twenty is by luck; otherwise distrust the gain above.`,
  },
  gain: {
    title: 'Did training help?',
    words: { helped: 'Yes', nothing: 'Not measurably', hurt: 'No' },
    text: {
      helped: (after: string, before: string, p: string) =>
        `${beside(after, before)} Training made the tail forecast better (Diebold-Mariano p ${p}).`,
      nothing: (after: string, before: string, p: string) =>
        `${beside(after, before)} The difference may be luck (Diebold-Mariano p ${p}).`,
      hurt: (after: string, before: string, p: string) =>
        `${beside(after, before)} Training made the tail forecast worse (Diebold-Mariano p ${p}).`,
    },
  },
  split: {
    title: 'What the network saw',
    part: 'Part',
    from: 'From',
    to: 'To',
    train: 'Training',
    validation: 'Validation',
    test: 'Test, untouched',
    caption: (gap: number) =>
      `Split 70/15/15 by calendar date, the same dates for every series, with ${count(gap, 'trading day', 'trading days')} left out between the parts. Scaling was learned on the training part only.`,
  },
  model: {
    title: 'The model',
    layers: 'Layers',
    window: 'Memory',
    parameters: 'Parameters',
    steps: 'Steps',
    epochs: 'Passes over the data',
    best: 'best at',
    perSecond: ' steps a second',
    seconds: 'Training time',
    device: 'Device',
    seed: 'Seed',
    losses: 'Loss, training / validation',
  },
  notes: 'Notes',
}
