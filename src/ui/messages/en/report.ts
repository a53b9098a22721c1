import type { NewsComparison } from '../../../state/report-file/compare'
import { count } from '../plural'

export const report = {
  title: 'Report',
  heading: 'Risk report',
  print: 'Print',
  export: 'Export report',
  back: 'Back to Overview',
  none: 'There is nothing to report yet. Run the analysis first.',
  made: (when: string) => `Prices up to ${when}.`,
  sections: {
    answer: 'The answer',
    data: 'Data',
    portfolio: 'Portfolio',
    risk: 'Risk',
    backtest: 'Backtest',
    forecast: 'Forecast',
    allocation: 'Allocation',
    news: 'News',
    method: 'How to repeat it',
  },
  repeat: {
    seed: 'Seed',
    device: 'Device',
    settings: 'Settings',
    hash: 'Data, SHA-256',
    changed: (ticker: string) => `Changed in ${ticker} since the import`,
    version: 'Version',
    created: 'Made',
  },
  news: {
    facts: 'How the news were counted',
    model: 'Text model',
    read: 'Headlines read',
    readOf: (read: string, all: string) => `${read} of ${all}`,
    corrected: 'With a label of yours',
    foreign: 'Outside what it learned',
    events: 'Risk events',
    eventsNone: 'none',
    eventOf: (name: string, n: string) => `${name} ${n}`,
    halfLife: 'Half-life of a headline',
    halfLifeDays: (days: number, shown: string) => `${shown} trading ${days === 1 ? 'day' : 'days'}`,
    counts: 'Counts',
    countsFrom: 'from the trading day after publication',
    undated: (n: number) =>
      `${count(n, 'headline has', 'headlines have')} no day and ${n === 1 ? 'stays' : 'stay'} out of the index.`,
  },
  /** What is said of the news of a report that was opened. */
  openedNews: {
    none: '',
    compared: 'Its news were compared too: the same headlines are stored here.',
    'not-here':
      'Its news were not compared: a report does not hold the headlines, and none that were read are stored here.',
    'other-headlines':
      'Its news were not compared: a report does not hold the headlines, and those stored here are others, or are labelled otherwise.',
    'other-model':
      'Its news were not compared: the headlines are the same, but another text model read them.',
  } satisfies Record<NewsComparison, string>,
  advice: 'Not financial advice.',
}
