import type { TowerSet } from '../../../learning/fusion/comparison'
import { count } from '../plural'

const towers: Record<TowerSet, string> = {
  price: 'Prices alone',
  news: 'With news',
  macro: 'With macro series',
  both: 'With both',
}

export const fusion = {
  towers,
  answerNone: 'Nobody knows yet whether your news helps the forecast.',
  answerText:
    'The forecaster is trained again with a tower for the news, one for economic series, or both, and all are judged on the same untouched days. If nothing is gained, it says so.',
  answer: {
    earns: (names: string) => `${names} forecasts better than prices alone, by more than luck.`,
    luck: 'Nothing was gained that could not be luck: prices alone forecast as well.',
    hurts: (names: string) => `${names} forecasts worse than prices alone.`,
  },
  /** "With news" inside a list. */
  answerFacts: (days: string, series: number) =>
    `Judged on ${days} untouched days of ${count(series, 'series', 'series')} by the tick loss of one-day forecasts.`,
  running: 'Networks are being trained and compared.',
  stale: 'This comparison was made with former prices, headlines or economic series.',
  set: {
    title: 'What to try',
    news: (n: number) => `News: ${count(n, 'headline', 'headlines')} with a day`,
    newsNone: 'News: no headline with a day has been read',
    macro: (names: string) => `Macro series: ${names}`,
    macroNone: 'Macro series: none has been brought in',
    run: 'Compare with prices alone',
    again: 'Compare again',
    networks: (n: number) =>
      `${count(n, 'network is', 'networks are')} trained, with the settings of the Forecast screen.`,
    settings: 'Change them',
  },
  macro: {
    title: 'Economic series',
    text: 'Rates, price indices, volatility: a column of days, months or quarters, and a column of numbers for each series.',
    dropTitle: 'Drop economic series here',
    dropHere: 'Drop to read the economic series. They are not stored.',
    choose: 'Choose files',
    reading: 'Reading economic series',
    caption: 'Series in use',
    columns: {
      name: 'Series',
      frequency: 'Every',
      period: 'Period',
      count: 'Values',
      lag: 'Published after',
      unit: 'days',
    },
    frequencies: { daily: 'day', weekly: 'week', monthly: 'month', quarterly: 'quarter', yearly: 'year' },
    lag: (name: string) => `Days from the date of ${name} to its publication`,
    lagHint:
      'A value counts from the day after it was published. Statistical offices date a month by its first day and publish it weeks after its end: set the days generously, or the network knows the future.',
    sum: (imported: string, rejected: string, skipped: string, rows: string) =>
      `${imported} imported + ${rejected} rejected + ${skipped} skipped = ${rows} rows`,
    drop: (name: string) => `Leave out ${name}`,
    leaveOut: 'Leave out',
    notKept: 'Economic series are used for this comparison and not stored.',
  },
  progress: {
    label: (towers: string) => `Training: ${towers}`,
    first: 'Preparing the data',
    loss: (training: string, validation: string) => `loss ${training}, validation ${validation}`,
  },
  board: {
    title: 'With and without, on the same days',
    columns: {
      towers: 'Network',
      pinball: 'Tick loss, all levels',
      tail: 'Tick loss, tail',
      ratio: 'Against prices',
      p: 'DM p',
      verdict: 'Verdict',
      parameters: 'Parameters',
    },
    unit: '× 10⁻⁴',
    reference: 'the reference',
    verdicts: { earns: 'earns its place', luck: 'may be luck', hurts: 'makes it worse' },
    caption: (days: string, series: number, seeds: string, p: string) =>
      `Mean tick (pinball) loss of one-day forecasts over ${days} test days and ${count(series, 'series', 'series')}; lower is better. Same windows, same seeds (${seeds}) and same first weights. DM p: Diebold-Mariano, two-sided, on daily losses over all levels, corrected for the number of networks tried (Holm); below ${p} counts.`,
    period: (from: string, to: string) => `Test days: ${from} to ${to}.`,
    took: (time: string, device: string) => `${time} on ${device}.`,
  },
  control: {
    title: 'Would it find something where there is nothing?',
    text: 'A control: the same headlines moved to other days. They must not earn a place.',
    run: 'Compare with shuffled headlines',
    running: 'Control with shuffled headlines',
    fair: 'As it must be',
    unfair: 'Suspicious',
    fairText: (ratio: string, p: string) =>
      `With headlines on other days the tick loss is ${ratio} of that of prices alone (corrected p ${p}): they earn nothing.`,
    unfairText: (ratio: string, p: string) =>
      `With headlines on other days the tick loss is ${ratio} of that of prices alone (corrected p ${p}), as if they had told something. One control in twenty is by luck; otherwise distrust the gain above.`,
  },
}
