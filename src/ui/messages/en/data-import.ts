import { day, integer, period, significant } from '../../format'
import { count } from '../plural'

const days = (n: number) => count(n, 'day', 'days')

/** A price as it is written: no more places than tell it apart. */
const price = (value: number): string => significant(value, 8)

/** "3rd". */
function ordinal(n: number): string {
  const teens = n % 100 > 10 && n % 100 < 14
  return `${n}${(teens ? '' : ['', 'st', 'nd', 'rd'][n % 10]) || 'th'}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** "the 3rd of April" of "2020-04-03". */
const spoken = (iso: string): string => {
  const [, month, date] = iso.split('-').map(Number)
  return `the ${ordinal(date)} of ${MONTHS[month - 1]}`
}

interface Span {
  count: number
  from: number
  to: number
}

/** How a factor reads: "0.5 times" the stored prices. */
const times = (factor: number) => `${significant(factor, 6)} times`

/** What is asked and told between choosing files and storing them. */
export const dataImport = {
  stop: 'Stop reading',
  readingBytes: (done: string, total: string) => `Reading files, ${done} of ${total}`,
  totals: {
    files: (files: number, tickers: number) =>
      `${count(files, 'file', 'files')} with ${count(tickers, 'ticker', 'tickers')}`,
    failed: (n: number) => `${count(n, 'file', 'files')} could not be read`,
    asked: (n: number) => `${count(n, 'file asks', 'files ask')} a question`,
    dropFailed: (n: number) => `Leave out the ${n} that could not be read`,
  },
  more: (n: number) => `${count(n, 'more file', 'more files')}`,
  row: {
    tickers: (n: number) => count(n, 'ticker', 'tickers'),
    rows: (imported: string) => `${imported} rows`,
    rejected: (n: number) => `${integer(n)} rejected`,
    notes: (n: number) => count(n, 'note', 'notes'),
  },
  alsoFor: (files: string[]) =>
    files.length === 1
      ? `${files[0]} asks the same; the answer holds for it too.`
      : `${count(files.length, 'other file', 'other files')} of this shape ask the same; the answer holds for them too.`,
  dates: {
    question: (value: string, dmy: string, mdy: string) => `Is ${value} ${spoken(dmy)} or ${spoken(mdy)}?`,
    found: (line: string) =>
      `Nothing in the file tells the day from the month: no number is above 12, and the rows are in no order that helps. The first such date is in line ${line}.`,
    dmy: (iso: string) => `${spoken(iso).replace('the', 'The')} (day first)`,
    mdy: (iso: string) => `${spoken(iso).replace('the', 'The')} (month first)`,
  },
  recalled: {
    used: (how: string) => `Read as you read files of this shape before: ${how}.`,
    unused: (how: string) =>
      `You read files of this shape differently before (${how}). That does not fit this file, so it was read as detected.`,
    failed: (how: string) => `Files of this shape are read as you read them before: ${how}.`,
    roles: 'the columns as you named them',
    decimals: { '.': 'decimal point', ',': 'decimal comma' },
    headers: { true: 'first row has the names', false: 'no row of names' },
    delimiter: (name: string) => `columns separated by: ${name}`,
    forget: 'Forget this',
    forgetFor: (file: string) => `Forget this: how files of the shape of ${file} were read`,
    share: (n: number) => `Read ${count(n, 'other file', 'other files')} of this shape the same way`,
  },
  encodingUnsure: (label: string) => `${label} (not certain)`,
  joins: {
    title: 'Already stored',
    intro: (n: number) =>
      `${count(n, 'ticker of this import is', 'tickers of this import are')} stored already. Whatever you choose can be undone.`,
    all: 'For all of them',
    suggested: 'As suggested',
    choices: { append: 'Append', replace: 'Replace', keep: 'Keep stored' },
    choiceFor: (ticker: string) => `What to do with ${ticker}`,
    more: (n: number) => `${count(n, 'more ticker', 'more tickers')}`,
    counts: {
      same: (n: number) => `${integer(n)} with nothing new`,
      appends: (n: number) => `${integer(n)} that only gain days`,
      readjusted: (n: number) => `${integer(n)} adjusted anew`,
      conflicts: (n: number) => `${integer(n)} with other prices`,
      disjoint: (n: number) => `${integer(n)} without a common day`,
    },
    same: (common: number) => `Nothing new: ${days(common)}, all stored with the same prices.`,
    added: ({ count: n, from, to }: Span) =>
      n === 1 ? `1 new day, ${day(from)}.` : `${integer(n)} new days, ${period(from, to)}.`,
    /** Where the new days are; nothing where all come after what is stored. */
    where: (before: number, within: number, after: number) => {
      const parts = [
        before > 0 ? `${integer(before)} before` : '',
        within > 0 ? `${integer(within)} between` : '',
        after > 0 ? `${integer(after)} after` : '',
      ].filter(Boolean)
      return before + within > 0 ? `They lie ${parts.join(', ')} the stored ones.` : ''
    },
    agrees: (common: number) => `The ${days(common)} that both have agree.`,
    readjusted: (factor: number, factors: number) =>
      `The past was adjusted anew, as after a split or a dividend: ${
        factors > 1
          ? `the new prices follow the stored ones with ${integer(factors)} factors, the earliest ${significant(factor, 6)}`
          : `the new prices are ${times(factor)} the stored ones`
      }.`,
    changed: (changed: number, common: number, first: string) =>
      `${integer(changed)} of the ${count(common, 'price', 'prices')} that both have ${changed === 1 ? 'differs' : 'differ'}: ${first}.`,
    changedBeside: (changed: number, first: string) =>
      `${changed === 1 ? '1 price differs' : `${integer(changed)} prices differ`} beyond that: ${first}.`,
    change: (at: number, before: number, after: number) => `${day(at)} ${price(before)} → ${price(after)}`,
    andMore: (n: number) => ` and ${integer(n)} more`,
    storedOnly: ({ count: n, from, to }: Span) =>
      n === 1
        ? `1 day is only in what is stored, ${day(from)}.`
        : `${integer(n)} days are only in what is stored, ${period(from, to)}.`,
    disjoint: 'No day is in both.',
    gap: (from: number, to: number) => `Between ${day(from)} and ${day(to)} nothing is known.`,
    cured: (n: number) =>
      `Compared with the stored prices as they were imported, before the ${count(n, 'change', 'changes')} made here.`,
    again: 'The changes made here are made again.',
    givenUp: 'The changes made here are given up.',
    mixed: 'One of the two is adjusted for dividends and splits by name, the other is not.',
    gains: (columns: string[]) => `It brings what the stored prices lack: ${columns.join(', ')}.`,
    columns: { high: 'highs', low: 'lows', volume: 'volumes' },
    /** What a choice leads to. */
    result: {
      append: (total: number, changed: number) =>
        `Both together, ${days(total)}${changed > 0 ? '; where prices differ, the new ones' : ''}.`,
      rescale: (total: number, scaled: number) =>
        `The new prices, and ${days(scaled)} of the stored ones multiplied to fit: ${days(total)}.`,
      replace: (total: number, lost: number) =>
        lost > 0
          ? `The new file alone, ${days(total)}; ${days(lost)} of the stored ones are given up.`
          : `The new file alone, ${days(total)}.`,
      keep: (total: number) => `The stored prices stay as they are, ${days(total)}.`,
    },
  },
}
