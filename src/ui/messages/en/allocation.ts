import { count } from '../plural'

export const allocation = {
  title: 'Allocation',
  objectives: {
    minimumVariance: 'Minimum variance',
    maximumSharpe: 'Maximum Sharpe ratio',
    equalWeight: 'Equal weights (1/N)',
    current: 'Your holdings',
  },
  objectiveHelp: {
    minimumVariance: 'The calmest mix the history allows; needs no opinion on returns.',
    maximumSharpe:
      'Most return a unit of risk, in the past. Average returns are the least certain input there is.',
    equalWeight: 'The same share for each; hard to beat once costs count.',
  },
  answerLower: (objective: string, now: string, proposed: string) =>
    `${objective} would bring the yearly volatility from ${now} to ${proposed}.`,
  answerSharpe: (objective: string, now: string, proposed: string) =>
    `${objective} would have raised the Sharpe ratio from ${now} to ${proposed}.`,
  answerSame: (objective: string) => `${objective} asks for no change worth trading.`,
  answerSingle: 'With one ticker there is nothing to allocate.',
  singleText: 'Import a second one to compare mixes.',
  record: {
    beats: (mine: string, equal: string) =>
      `Refitted on past days only, and after costs, it beat equal weights: Sharpe ${mine} against ${equal}.`,
    loses: (mine: string, equal: string) =>
      `Refitted on past days only, and after costs, it did not beat equal weights: Sharpe ${mine} against ${equal}.`,
    none: 'The history is too short for an out-of-sample record.',
  },
  empty: 'See which weights the history would have asked for, and how well such advice has held up.',
  objective: 'Objective',
  cap: 'Largest weight',
  riskFree: 'Risk-free rate',
  perYear: '% a year',
  cost: 'Trading cost',
  costUnit: 'basis points',
  run: 'Optimise',
  runAgain: 'Optimise again',
  weights: {
    title: 'Weights now and proposed',
    ticker: 'Ticker',
    now: 'Now',
    proposed: 'Proposed',
    summary: 'Weight of each ticker now and as proposed, in per cent.',
    caption: (days: string, perYear: string, cap: string) =>
      `Long only, fully invested, at most ${cap} each; sample covariance × ${perYear} from ${days} days of simple returns, each pair over the days both have.`,
  },
  frontier: {
    title: 'The frontier of the past, and where you stand',
    summary: (volatility: string, ret: string) =>
      `Efficient frontier of long-only mixes; the proposal has volatility ${volatility} and past return ${ret}.`,
    caption: (perYear: string, riskFree: string) =>
      `A year: return compounded from simple returns at ${perYear} a year, standard deviation × √${perYear}; Sharpe over a risk-free rate of ${riskFree}. In sample: the past, not a promise.`,
    x: 'Volatility, % a year',
    y: 'Return, % a year',
    unit: '% a year',
    line: 'Frontier',
    proposed: 'proposed',
  },
  strategies: {
    title: 'The same history, in sample',
    strategy: 'Mix',
    ret: 'Return',
    volatility: 'Volatility',
    sharpe: 'Sharpe',
  },
  trades: {
    title: 'Trades to get there',
    ticker: 'Ticker',
    from: 'Now',
    to: 'Proposed',
    money: 'Buy (+) or sell (−)',
    points: 'points',
    units: 'Units',
    change: 'Change',
    none: 'No trades are needed.',
    unknown: 'Give the portfolio’s value on Data to see money and units.',
    cost: (turnover: string, cost: string) => `One-way turnover ${turnover}, cost about ${cost} of value.`,
    export: 'Export trades',
  },
  walk: {
    title: 'How such advice has held up',
    strategy: 'Strategy',
    ret: 'Return',
    volatility: 'Volatility',
    sharpe: 'Sharpe',
    deflated: 'Deflated Sharpe',
    probability: 'probability',
    drawdown: 'Deepest fall',
    turnover: 'Turnover',
    caption: (rebalances: number, window: string, from: string, to: string, cost: string, trials: number) =>
      `Walk-forward: ${count(rebalances, 'refit', 'refits')} on the ${window} days before each, ${from} to ${to}, after ${cost} basis points a trade. Deflated Sharpe: probability that the true ratio is above zero after ${count(trials, 'trial', 'trials')}.`,
    none: 'The history is too short for one refit, so there is no out-of-sample record.',
  },
  notes: 'Notes',
}
