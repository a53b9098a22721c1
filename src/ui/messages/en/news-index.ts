import type { EventVerdict } from '../../../finance/news/event-study'
import { count } from '../plural'

export const dailyIndex = {
  market: 'Whole market',
  ticker: 'Ticker',
  halfLife: 'Half-life',
  halfLifeUnit: 'trading days',
  halfLifeHint: 'After so many days a headline counts half.',
  compute: 'Compute the index',
  computing: 'Computing the index and the event studies',
  answer: (of: string, tone: string) => `The news on ${of} reads ${tone}: `,
  answerMarket: (tone: string) => `The news of the whole market reads ${tone}: `,
  tones: { negative: 'negative', balanced: 'balanced', positive: 'positive' },
  scale: (day: string) => ` on a scale from −1 to +1, as known at the start of ${day}.`,
  last: (n: number) => `${count(n, 'headline was', 'headlines were')} published since the day before.`,
  silent: 'No headline was published since the day before: the index fades.',
  stale: 'Headlines, labels, prices or the model have changed since.',
  sentiment: {
    title: 'Sentiment',
    series: 'Sentiment',
    label: 'Daily sentiment index',
    summary: (last: string, low: string, high: string) =>
      `A line between −1 and +1, now ${last}; its lowest value here is ${low}, its highest ${high}.`,
    caption: (halfLife: string) =>
      `Mean of P(positive) − P(negative) over the headlines published before the day and one neutral headline that is always there; each counts half after every ${halfLife} trading days, so that old news fades to 0. Published before the day, never on it: what you see at a day could be known when it began.`,
  },
  risk: {
    title: 'Risk events and number of headlines',
    risk: 'Risk events',
    count: 'Headlines',
    label: 'Risk events and headlines a day',
    summary: (events: string, headlines: string) =>
      `The decayed number of risk events is now ${events}; the day with the most headlines had ${headlines}.`,
    caption:
      'Headlines: how many became known that day, not decayed. Risk events: their number with the same decay. Weekends count on the Monday after.',
  },
  price: {
    title: (ticker: string) => `Price of ${ticker}`,
    series: 'Last price',
    label: 'Closing price',
    summary: (from: string, to: string) => `A line from ${from} to ${to}.`,
    caption:
      'Closing price on the same days. Look for moves that follow the news, not for those on the same day.',
  },
  period: 'Shown',
  periods: { '1': 'One year', '3': 'Three years', all: 'All' },
  noPrice: 'Choose a ticker to see its price beside the index.',
}

const verdicts: Record<EventVerdict, string> = {
  'too-few': 'Too few',
  nothing: 'Nothing',
  luck: 'May be luck',
  rises: 'Rises',
  falls: 'Falls',
}

export const study = {
  kind: 'Kind of headline',
  kinds: { negative: 'Strongly negative', positive: 'Strongly positive' },
  lead: {
    'too-few': (kind: string, n: number) =>
      `There are ${count(n, 'usable headline', 'usable headlines')} of the kind “${kind}”, too few to say anything.`,
    nothing: (kind: string) =>
      `After headlines of the kind “${kind}” prices did nothing out of the ordinary: `,
    luck: (kind: string) =>
      `After headlines of the kind “${kind}” prices moved, but with so many kinds looked at it may be luck: `,
    rises: (kind: string) => `After headlines of the kind “${kind}” prices rose more than usual: `,
    falls: (kind: string) => `After headlines of the kind “${kind}” prices fell more than usual: `,
  } satisfies Record<EventVerdict, (kind: string, n: number) => string>,
  leadTail: (low: string, high: string) =>
    ` over the eleven trading days from the one after publication (95 % interval ${low} to ${high}).`,
  publication: (mean: string, low: string, high: string) =>
    `On the day of publication itself the mean was ${mean} (${low} to ${high}); whether price or headline came first cannot be told.`,
  verdicts,
  words: {
    'too-few': 'A mean of so few is noise.',
    nothing: 'The interval contains zero: these headlines told nothing that one could have used.',
    luck: 'The interval leaves zero out, but not far enough for the number of kinds that were tried (Holm’s correction).',
    rises: 'The interval leaves zero out, also after correcting for the number of kinds that were tried.',
    falls: 'The interval leaves zero out, also after correcting for the number of kinds that were tried.',
  } satisfies Record<EventVerdict, string>,
  chart: {
    title: (kind: string) => `${kind}: mean abnormal return around the headline, added up`,
    label: 'Mean cumulative abnormal return',
    series: 'Mean',
    band: '95 % interval',
    axis: 'Trading days; 0 is the first one after publication',
    day: (n: string) => `Day ${n}`,
    summary: (after: string) =>
      `A line with its interval from day −5 to day 10. Days 0 to 10 together: ${after}.`,
    captionMarket: 'Abnormal: less the mean of the other tickers that day.',
    captionMean: 'Abnormal: less the ticker’s own mean, because there are too few others to make a market.',
    caption: (events: number, clusters: number) =>
      `${count(events, 'event', 'events')} in ${count(clusters, 'group', 'groups')} of days; intervals from drawing whole groups again 999 times. Simple returns.`,
    columns: { day: 'Day', mean: 'Mean', cumulative: 'Added up', interval: 'Interval' },
  },
  table: {
    title: 'All kinds',
    columns: {
      kind: 'Kind',
      events: 'Events',
      before: 'Days −5 to −1',
      publication: 'Day of publication',
      after: 'Days 0 to 10',
      interval: '95 % interval',
      verdict: 'Verdict',
    },
    note: 'Strongly: a score of at least 0.5 in size. Of several headlines of a ticker within eleven days the first counts.',
    left: (overlapping: string, incomplete: string, unknown: string) =>
      `Left out of the chosen kind: ${overlapping} too close to an earlier one, ${incomplete} without all days around it, ${unknown} without prices.`,
  },
}
