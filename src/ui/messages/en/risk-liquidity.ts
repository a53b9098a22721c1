import type { Words } from './periods'

export const liquidity = {
  answer: (w: Words, days: string, ticker: string, participation: string) =>
    `Selling everything at ${participation} of the usual volume takes ${days} ${w.other}, longest for ${ticker}.`,
  answerQuick: (w: Words, participation: string) =>
    `Everything can be sold within one ${w.one} at ${participation} of the usual volume.`,
  answerSome: (w: Words, days: string, ticker: string, participation: string) =>
    `Selling what has a volume at ${participation} of it takes ${days} ${w.other}, longest for ${ticker}; of the rest it is not known.`,
  answerSomeQuick: (w: Words, participation: string) =>
    `What has a volume can be sold within one ${w.one} at ${participation} of it; of the rest it is not known.`,
  unknownVolume: 'How long selling would take is not known: the files have no volume.',
  unknownValue: 'How long selling would take is not known: the portfolio has no value in money yet.',
  enterValue: 'Enter the value',
  otherValue: 'The portfolio was worth something else, or nobody had said, when this was measured.',
  noVolume: (tickers: string) => `No volume in the files of ${tickers}: no figure that needs it.`,
  noVolumeAll: 'The files have no volume, so nothing is said of days to sell, money traded or Amihud.',
  noRange: (tickers: string) => `No highs and lows in the files of ${tickers}: no Corwin-Schultz spread.`,
  noRangeAll: 'The files have no highs and lows, so there is no Corwin-Schultz spread.',
  table: {
    title: 'Each holding',
    days: 'Time to sell',
    traded: 'Money traded',
    tradedUnit: (w: Words) => `a ${w.one}, median`,
    amihud: 'Amihud',
    amihudUnit: '% a million',
    roll: 'Spread, Roll',
    corwin: 'Spread, Corwin-Schultz',
    spreadUnit: '% of price',
    caption: (participation: string) =>
      `Time to sell at ${participation} of the usual volume. Amihud: mean of |return| over money traded. Roll: from closes alone, 0 where prices trend: Roll's formula has no value there; Corwin-Schultz: from highs and lows. Both are estimates of the gap between buying and selling price, in the currency and the rhythm of the files. A dash: the files do not say.`,
  },
  adjusted: {
    title: 'The VaR with the cost of selling',
    text: (w: Words, adjusted: string, plain: string, cost: string) =>
      `With half the spread of a bad ${w.one} the 99 % VaR by historical simulation is ${adjusted}: ${plain} from the price, ${cost} from selling.`,
    caption: 'Bangia: half of the mean spread and of its stressed deviation, by weight, added to the VaR.',
    none: 'There is no VaR with the cost of selling: it needs a spread and the VaR by historical simulation.',
  },
}
