import { capital, count, inside } from '../plural'
import type { Words } from './periods'

/** As `SHORTEST_HISTORY` of finance/backtest/rolling.ts. */
const SHORTEST = 119

export const backtest = {
  answer: (w: Words, days: string, exceptions: string, level: string, expected: string) =>
    `In ${days} ${w.other} ${exceptions} losses exceeded the ${level} VaR; ${expected} were expected.`,
  answerChance: (method: string, chance: string) =>
    `By ${inside(method)}. A fair model does worse than this in ${chance} of cases.`,
  title: (w: Words, method: string, exceptions: number, days: string, expected: string) =>
    `${count(exceptions, 'loss', 'losses')} beyond the line in ${days} ${w.other}, ${expected} expected (${inside(method)})`,
  label: (method: string) => `Returns and the VaR by ${inside(method)}`,
  exceptionMark: 'yes',
  summary: (w: Words, days: string, exceptions: string, from: string, to: string) =>
    `${days} ${w.each} returns from ${from} to ${to} with the VaR stated before each; ${exceptions} losses beyond it are marked by triangles.`,
  caption: (w: Words, window: string) =>
    `Each ${w.one}'s VaR uses only ${w.other} before it, at most ${window}. Triangles mark exceptions. Simple returns at today's weights.`,
  captionNetwork: (w: Words, window: string) =>
    `Each ${w.one}'s VaR reads the ${window} ${w.other} before it; these ${w.other} were never trained on. Triangles mark exceptions. Simple returns at today's weights.`,
  returns: 'Return',
  limit: 'VaR',
  exception: 'Exception',
  none: (w: Words) =>
    `The history is too short for a backtest: it needs ${count(SHORTEST, `${w.each} return`, `${w.each} returns`)}.`,
  controls: 'Which backtest is shown',
  verdicts: {
    title: (level: string) => `Every method at ${level}`,
    sentence: (w: Words, days: string, exceptions: string, level: string, expected: string, chance: string) =>
      `In ${days} ${w.other} ${exceptions} losses exceeded the ${level} VaR; ${expected} were expected. A fair model does worse than this in ${chance} of cases.`,
    good: 'Holds',
    doubtful: 'Doubtful',
    rejected: 'Rejected',
    timing: 'Right count, wrong timing',
    clusters: 'Exceptions cluster: after one, the next is more likely.',
    avoid: 'Exceptions avoid each other: after one, the next is less likely.',
    noClusters: 'Exceptions come singly, as far as the test can tell.',
    rare: (share: string) => `fewer than ${share}`,
    nearlyAll: 'more than 99 %',
  },
  zone: {
    title: 'Traffic light',
    green: 'Green',
    yellow: 'Yellow',
    red: 'Red',
    text: (w: Words, exceptions: number, days: string, chance: string) =>
      `${count(exceptions, 'exception', 'exceptions')} in the last ${days} ${w.other}; a right model has so many or more in ${chance} of cases.`,
    caption:
      "Basel's zones, by the chance that a right model has at most so many exceptions: below 95 % green, below 99.99 % yellow, else red.",
  },
  tests: {
    title: 'The tests in numbers',
    group: 'Group of tests',
    groups: {
      coverage: 'Coverage',
      timing: 'Timing',
      shortfall: 'Shortfall',
      scores: 'Scores',
    },
    level: 'VaR',
    days: (w: Words) => capital(w.other),
    window: 'Window',
    windowUnit: 'at most',
    seen: 'Seen',
    expected: 'Expected',
    p: 'p-value',
    kupiec: 'Kupiec',
    first: 'First exception',
    firstUnit: (w: Words) => `on ${w.one}`,
    timeUntilFirst: 'Time until first',
    conditional: 'Christoffersen',
    independence: 'Independence',
    duration: 'Durations',
    dynamicQuantile: 'Dynamic quantile',
    mcNeilFrey: 'McNeil-Frey',
    acerbiSzekely1: 'Acerbi-Szekely 1',
    acerbiSzekely2: 'Acerbi-Szekely 2',
    duUnconditional: 'Du-Escanciano, size',
    duConditional: 'Du-Escanciano, timing',
    zone: 'Basel zone',
    tick: 'Tick loss',
    tickUnit: 'in 0.01 %',
    joint: 'Joint score',
    jointUnit: 'FZ0',
    power: 'Power',
    powerUnit: '%',
    dash: (w: Words) =>
      `A dash: these ${w.other} cannot carry the test (too few exceptions, say), or the method does not state what it needs. * marks p below 5 %.`,
    notes: {
      coverage: (w: Words) =>
        `Are there as many exceptions as promised? Kupiec: their number. Time until first: the wait for the first one. Zone: the last 250 ${w.other}.`,
      timing: (w: Words) =>
        `Do exceptions come singly and unannounced? Independence: one ${w.one} to the next. Christoffersen: number and independence together. Durations: no memory between exceptions. Dynamic quantile: neither former exceptions nor the VaR foretell them.`,
      shortfall: () =>
        'Are losses beyond the VaR as large as the ES says? McNeil-Frey: their mean, one-sided. Acerbi-Szekely 1: given the exceptions; 2: with their number. Du-Escanciano: cumulative violations, their size and their timing.',
      scores: () =>
        'Tick loss judges the VaR, the joint score of Fissler and Ziegel VaR and ES together: lower is better. Power: the chance that Kupiec at 5 % finds out a model with 1.5 times the promised exceptions.',
    },
  },
  power: {
    title: 'How much can this history tell?',
    text: (w: Words, days: string, wrong: string, promised: string, chance: string) =>
      `Over ${days} ${w.other}, a model whose losses exceed the line in ${wrong} of ${w.other} instead of ${promised} would be found out in ${chance} of cases.`,
    weak: 'That is little: a pass here is no proof.',
    strong: 'That is enough to trust a rejection and most passes.',
    caption: 'Power of the Kupiec test at 5 % significance, exact binomial, exceptions independent.',
  },
  choice: {
    title: (method: string) => `${method} scored best`,
    text: (w: Words, candidates: string, days: string, alike: string) =>
      `Chosen from ${candidates} candidates on ${days} ${w.other}; ${alike}.`,
    alike: (n: number) =>
      n === 0
        ? 'all others are distinguishably worse'
        : `${n} ${n === 1 ? 'is' : 'are'} not distinguishably worse`,
    many: 'The best of many looks better than it is, so small gaps mean little.',
    rank: 'Rank',
    statistic: 'Diebold-Mariano',
    statisticUnit: 'against the best',
    best: 'best',
    alikeTag: 'not worse',
    note: (w: Words, level: string, from: string, to: string) =>
      `Fissler and Ziegel's joint score of VaR and ES at ${level} on the ${w.other} that all methods were judged on, ${from} to ${to}; lower is better. A positive Diebold-Mariano statistic: worse than the best. Each forecast was made from the latest ${w.other} before it (the table of the tests says how many); the measures of today use the whole history.`,
  },
}
