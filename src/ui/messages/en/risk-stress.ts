import { capital } from '../plural'
import type { Words } from './periods'

/** What happened, by the engine's keys. */
const episodes: Record<string, string> = {
  blackMonday1987: 'Black Monday, 1987',
  gulfWar1990: 'Gulf War, 1990',
  asianCrisis1997: 'Asian crisis, 1997',
  russiaLtcm1998: 'Russian default and LTCM, 1998',
  dotComBust2000: 'Fall of the dot-coms, 2000 to 2002',
  september2001: 'September 2001',
  financialCrisis2007: 'Financial crisis, 2007 to 2009',
  lehman2008: 'After Lehman, 2008',
  flashCrash2010: 'Flash crash and euro crisis, 2010',
  downgrade2011: 'Downgrade of the US, 2011',
  taperTantrum2013: 'Taper tantrum, 2013',
  china2015: 'China, 2015',
  brexit2016: 'Brexit vote, 2016',
  volatilitySpike2018: 'Volatility shock, February 2018',
  fourthQuarter2018: 'Last quarter of 2018',
  covid2020: 'Covid, 2020',
  inflation2022: 'Inflation and rates, 2022',
  regionalBanks2023: 'Regional banks, 2023',
  yenCarry2024: 'End of the yen carry trade, 2024',
  tariffs2025: 'Tariffs, 2025',
}

export const stress = {
  episodes,
  answer: (episode: string, loss: string) => `${episode}: today's portfolio would have lost ${loss}.`,
  answerGain: (episode: string, gain: string) => `${episode}: today's portfolio would have gained ${gain}.`,
  answerMoney: (money: string) => `That is about ${money} of what it is worth now.`,
  worst: (w: Words, days: number) => (days === 1 ? `Worst ${w.one}` : `Worst ${days} ${w.other}`),
  none: 'The history is too short for any stress.',
  history: {
    title: 'What history would have done',
    span: 'Span',
    from: 'From',
    to: 'To',
    length: (w: Words) => capital(w.other),
    loss: 'Loss',
    bar: 'Loss as a bar',
    caption: (w: Words) =>
      `Today's weights, held through each span without rebalancing, from the close before it to its last close. ${capital(w.other)} are those in the data. A negative loss is a gain. Named events that the history does not cover are left out.`,
    parts: 'What each holding brought',
    partsOf: 'Span',
    partsCaption: 'Per cent of the value of the whole; they add up to the loss above.',
  },
  shocks: {
    title: 'A sudden fall',
    move: 'By',
    what: 'What falls',
    alone: 'Loss, alone',
    following: 'Loss, others following',
    factor: (n: string) => `Common factor ${n}`,
    deviations: (size: string) => `${size} sd`,
    caption:
      'Each ticker falls by three of its own standard deviations. Alone: everything else stays still. Following: the others move by their regression on what falls, over common days. A factor has no “alone”.',
  },
  reverse: {
    title: 'What would it take?',
    sentence: (w: Words, loss: string, distance: string) =>
      `The smallest move that loses ${loss} is ${distance} standard deviations of a ${w.one}.`,
    chance: (w: Words, normal: string, student: string) =>
      `A ${w.one} at least as bad: ${normal} under a bell curve, ${student} under a Student-t distribution of this history.`,
    rarer: (w: Words) => `rarer than once in a billion ${w.other}`,
    onceIn: (w: Words, days: string) => `once in ${days} ${w.other}`,
    moves: 'The moves that do it',
    caption:
      'The likeliest set of moves that reaches the loss: the smallest Mahalanobis distance under the covariance of common days.',
    loss: 'Loss',
    return: 'return, %',
  },
  try: {
    title: 'Try a fall of your own',
    /** The first row says it plainly, the others count. */
    ticker: (row: number) => (row === 1 ? 'Ticker' : `Ticker ${row}`),
    fall: (row: number) => (row === 1 ? 'Fall' : `Fall ${row}`),
    add: 'Add another ticker',
    remove: (ticker: string) => `Leave out ${ticker}`,
    run: 'Work it out',
    running: 'Working it out…',
    reverse: 'Find the smallest move that loses',
    reverseHint: 'Empty for none.',
    falls: (ticker: string, size: string) => `${ticker} falls by ${size}`,
    rises: (ticker: string, size: string) => `${ticker} rises by ${size}`,
    alone: (loss: string) => `alone, that costs ${loss}`,
    money: (money: string) => ` (${money})`,
    following: (loss: string) => `with the others following, ${loss}`,
    gain: (gain: string) => `a gain of ${gain}`,
    unreachable: (loss: string) => `No set of moves like those of this history loses ${loss}.`,
    returns: 'How the others follow',
    return: 'Return',
    bar: 'Fall as a bar',
    note: 'A minus is a rise. Several falls at once are taken as given, and the rest follow by regression on all of them.',
  },
}
