import { count } from '../plural'
import { change, day, integer, percent, significant } from '../../format'
import type { Cure, Finding, FindingKind } from '../../../data/doctor/finding'

interface Words {
  title: string
  /** What was seen, with its numbers, and what it may be. */
  sentence: (finding: Finding) => string
}

const figure = ({ detail }: Finding, name: string): number => Number(detail[name])
const price = (finding: Finding, name: string) => significant(figure(finding, name), 6)
const share = (finding: Finding, name: string) => percent(figure(finding, name))
const span = ({ from, to }: Finding) => (from === to ? `On ${day(from)}` : `From ${day(from)} to ${day(to)}`)
const times = (factor: number) =>
  factor >= 1 ? `${significant(factor, 4)} times` : `1/${significant(1 / factor, 4)} of`
const wildness = (finding: Finding) =>
  `${significant(figure(finding, 'deviations'), 2)} times a usual day’s move`
const periods: Record<string, [string, string]> = {
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  period: ['price', 'prices'],
}

const jump = (finding: Finding) => {
  const [from, to] = [figure(finding, 'from'), figure(finding, 'to')]
  return `On ${day(figure(finding, 'day'))} ${finding.ticker} goes from ${price(finding, 'from')} to ${price(finding, 'to')} (${change(to / from - 1)}), ${wildness(finding)}, and stays there`
}

const spike = (finding: Finding) => {
  const power = Math.abs(figure(finding, 'power'))
  const unit =
    power > 0
      ? ` It is off by a factor of ${integer(10 ** power)}: a misplaced point or pence for pounds.`
      : ''
  return `${span(finding)} ${finding.ticker} stands at ${price(finding, 'price')}, between ${price(finding, 'before')} before and ${price(finding, 'after')} after: ${wildness(finding)}, there and back.${unit} Real crashes do not come back to the same price at once.`
}

const outliers: Record<string, (finding: Finding) => string> = {
  spike,
  bar: (f) =>
    `${count(f.count, 'day has', 'days have')} a close outside the day’s own high and low. The first, ${day(f.from)}: close ${price(f, 'price')}, high ${price(f, 'high')}, low ${price(f, 'low')}. One of the three is wrong; compare with another source.`,
  'other-bars': (f) =>
    `On ${share(f, 'share')} of all days the close of ${f.ticker} lies outside the day’s high and low. They belong to another price: most likely one is adjusted for dividends or splits and the other is not. Choose matching columns in the import.`,
  range: (f) =>
    `${count(f.count, 'day has', 'days have')} a high or low far from every price around. The first, ${day(f.from)}: close ${price(f, 'price')}, high ${price(f, 'high')}, low ${price(f, 'low')}. A typing mistake, or trades at absurd prices for seconds. The close is not touched by it.`,
}

const late = (by: number) => (by > 0 ? 'one day too early' : 'one day too late')
const misaligned: Record<string, (finding: Finding) => string> = {
  weekend: (f) =>
    `${f.ticker} has ${count(figure(f, 'weekend'), 'price', 'prices')} on weekends and none on ${figure(f, 'by') > 0 ? 'Fridays' : 'Mondays'}: its days look ${late(figure(f, 'by'))}, as when midnight was read in another time zone. Some exchanges (Tel Aviv, Riyadh, Cairo) do trade on Sundays: then leave it.`,
  'seven-days': (f) => {
    const more = figure(f, 'more') > 0 ? ` (and ${count(figure(f, 'more'), 'other', 'others')})` : ''
    return figure(f, 'trades') === 1
      ? `${f.ticker}${more} has prices on weekends, ${f.other} has none. Moves of a weekend meet no move of the others until Monday, so that they look less related than they are.`
      : `${f.ticker}${more} has no prices on weekends, ${f.other} has. Moves of a weekend meet no move of the others until Monday, so that they look less related than they are.`
  },
  lag: (f) =>
    `${f.ticker} moves with ${f.other ?? 'the other tickers'} when its days are moved by one (correlation ${significant(figure(f, 'moved'), 2)}), and hardly as they are (${significant(figure(f, 'same'), 2)}): its days look ${late(figure(f, 'by'))}. Another time zone, or a stamp at the start of the day instead of its end. Together they would look safer than they are.`,
}

const alike: Record<string, (finding: Finding) => string> = {
  same: (f) =>
    `${f.ticker} and ${f.other} have the same prices on ${count(figure(f, 'days'), 'day', 'days')}. One thing counted twice is twice the risk.`,
  proportional: (f) =>
    `${f.ticker} and ${f.other} make the same moves on ${count(figure(f, 'days'), 'day', 'days')}; one price is about ${times(figure(f, 'ratio'))} the other. The same thing adjusted differently, in another unit or tied to it.`,
  different: (f) =>
    `${f.ticker} and ${f.other} are nearly the same name, and their prices differ: ${share(f, 'share')} of the moves agree on ${count(figure(f, 'days'), 'common day', 'common days')}. Two things, or two sources of which one is wrong.`,
  apart: (f) =>
    `${f.ticker} and ${f.other} are nearly the same name and have hardly a day in common: perhaps two parts of one history.`,
}

const kinds: Record<FindingKind, Words> = {
  split: {
    title: 'Split that was not worked in',
    sentence: (f) =>
      `${jump(f)}: what a split of ${figure(f, 'after')} for ${figure(f, 'before')} looks like. Left alone it counts as a ${figure(f, 'to') < figure(f, 'from') ? 'crash' : 'jump'} that nobody lived through.`,
  },
  redenomination: {
    title: 'Change of unit',
    sentence: (f) =>
      `${jump(f)}: a factor of ${integer(Math.max(figure(f, 'after'), figure(f, 'before')))}. The currency dropped its zeros, pence became pounds, or the share was split.`,
  },
  stale: {
    title: 'Price that stands still',
    sentence: (f) => {
      const more = figure(f, 'runs') - 1
      const also = more > 0 ? `, and ${count(more, 'more stretch', 'more stretches')} like it` : ''
      const traded = f.detail.traded === 0 ? ' Nothing was traded meanwhile.' : ''
      return `From ${day(figure(f, 'since'))} to ${day(figure(f, 'until'))} ${f.ticker} is ${price(f, 'price')} in ${count(figure(f, 'days'), 'price', 'prices')} running${also}, longer than it ever stands still by chance.${traded} A feed that stopped or a suspension makes the risk look smaller; a fixed rate is real.`
    },
  },
  outlier: {
    title: 'Price that cannot be',
    sentence: (f) => (outliers[String(f.detail.reason)] ?? spike)(f),
  },
  gap: {
    title: 'Missing days',
    sentence: (f) => {
      const missing = count(figure(f, 'missing'), ...(periods[String(f.detail.period)] ?? periods.period))
      const many = figure(f, 'gaps') > 1 ? ` It is one of ${figure(f, 'gaps')} such gaps.` : ''
      return `${f.ticker} has no prices between ${day(f.from)} and ${day(f.to)}: ${missing} missing, with ${count(figure(f, 'before'), 'price', 'prices')} before and ${count(figure(f, 'after'), 'price', 'prices')} after. The move across it counts as that of one day.${many}`
    },
  },
  'mixed-currency': {
    title: 'Two units in one history',
    sentence: (f) =>
      `${span(f)} ${count(f.count, 'price', 'prices')} of ${f.ticker}, in ${count(figure(f, 'stretches'), 'stretch', 'stretches')}, stand at about ${times(figure(f, 'up') === 1 ? figure(f, 'ratio') : 1 / figure(f, 'ratio'))} the level of all others: ${price(f, 'price')} where ${price(f, 'usual')} would fit. ${figure(f, 'exact') === 1 ? 'Pence among pounds, or a misplaced point.' : 'Prices in another currency.'}`,
  },
  'misaligned-calendar': {
    title: 'Days that do not match',
    sentence: (f) => (misaligned[String(f.detail.reason)] ?? misaligned.lag)(f),
  },
  'look-alike': {
    title: 'Twice the same?',
    sentence: (f) => (alike[String(f.detail.relation)] ?? alike.different)(f),
  },
}

type CureWords = { [K in Cure['kind']]: (cure: Extract<Cure, { kind: K }>) => string }

/** What a cure does, before it is taken. */
const cures: CureWords = {
  'rescale-before': ({ day: first, factor }) =>
    `Multiply every price before ${day(first)} by ${significant(factor, 6)}, and divide the volumes by it. Returns on all other days stay as they are.`,
  'remove-days': ({ days }) =>
    `Take out ${days.length === 1 ? `the price of ${day(days[0])}` : count(days.length, 'price', 'prices')}. The move across counts as one day’s.`,
  'start-at': ({ day: first }) => `Begin on ${day(first)} and leave out everything before.`,
  'rescale-days': ({ days, factor }) =>
    `Multiply ${days.length === 1 ? `the price of ${day(days[0])}` : count(days.length, 'price', 'prices')} by ${significant(factor, 6)}. Volumes stay as they are.`,
  'shift-days': ({ by }) =>
    `Move every day ${by > 0 ? 'forward' : 'back'} by ${count(Math.abs(by), 'day', 'days')}.`,
}

export const doctor = {
  kinds,
  cures,
  cure: (cure: Cure) => (cures[cure.kind] as (one: Cure) => string)(cure),
  /** Where there is no cure. */
  noCure: 'Nothing is proposed: only you can know.',
}
