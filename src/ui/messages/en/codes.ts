import { count } from '../plural'
import { integer, percent } from '../../format'

type Detail = Record<string, string | number>

const text = (detail: Detail, name: string, otherwise: string) => String(detail[name] ?? otherwise)
const file = (detail: Detail) => text(detail, 'file', text(detail, 'name', 'The file'))
const whole = (detail: Detail, name: string) => (typeof detail[name] === 'number' ? integer(detail[name]) : text(detail, name, '?'))
const share = (detail: Detail, name: string) => (typeof detail[name] === 'number' ? percent(detail[name]) : text(detail, name, '?'))
const rows = (detail: Detail) => (typeof detail.count === 'number' ? count(detail.count, 'row', 'rows') : 'Some rows')
const at = (detail: Detail) =>
  [
    'line' in detail ? `line ${whole(detail, 'line')}` : '',
    'column' in detail && detail.column !== '' ? `column ${detail.column}` : '',
  ]
    .filter(Boolean)
    .join(', ')
const where = (detail: Detail) => (at(detail) ? ` (${at(detail)})` : '')
const listed = (detail: Detail) =>
  text(detail, 'tickers', text(detail, 'ticker', text(detail, 'series', 'One ticker')))

/** Every expected failure, row reason and note: what happened, where, and what to do. */
export const codes = {
  'csv/empty': (d: Detail) => `${file(d)} is empty. Export it again and drop the new file.`,
  'csv/not-text': (d: Detail) =>
    `${file(d)} is not a text file. Save the sheet as CSV (in Excel: Save as, CSV UTF-8) and drop that.`,
  'csv/no-date-column': (d: Detail) =>
    `${file(d)} has no column of dates${where(d)}. Check the date order, or give one column the role Date.`,
  'csv/no-price-column': (d: Detail) =>
    `${file(d)} has no column of prices${where(d)}. Check the decimal mark, or give one column the role Price.`,
  'csv/header-only': (d: Detail) => `${file(d)} has a header and no rows. Export it with data.`,
  'csv/unclosed-quote': (d: Detail) =>
    `${file(d)} opens a quotation mark${where(d)} that is never closed. Close or remove it, then drop the file again.`,
  'csv/no-valid-rows': (d: Detail) =>
    `No row of ${file(d)} could be read${where(d)}. Check the separator, the decimal mark and the date order.`,
  'csv/looks-like-returns': (d: Detail) =>
    `${file(d)} seems to hold returns, not prices${where(d)}: there are values at or below zero. Drop a file of price levels.`,
  'csv/too-large': (d: Detail) => `${file(d)} is too large to read here. Split it into several files.`,

  'data/one-row': (d: Detail) => `${listed(d)} has one price only. A return needs two; import a longer history.`,
  'data/constant': (d: Detail) =>
    `The prices of ${listed(d)} never change, so there is no risk to measure. Leave that column out.`,
  'data/too-short': (d: Detail) =>
    `The history is too short: ${whole(d, 'observations')} returns, and ${whole(d, 'needed')} are needed. Import more days, or choose a smaller memory or horizon.`,
  'data/no-common-days': () =>
    'These tickers have no days in common. Import histories that overlap, or hold only those that do.',
  'data/nothing-stored': () => 'There are no prices yet. Drop a CSV file or open a sample.',

  'portfolio/weights-sum': (d: Detail) =>
    `The weights and cash add up to ${share(d, 'sum')}, not 100 %. Change one of them on Data.`,
  'portfolio/unknown-ticker': (d: Detail) =>
    `There are no prices for ${listed(d)}. Import them, or set that holding to zero on Data.`,
  'portfolio/negative-amount': (d: Detail) =>
    `The amount of ${listed(d)} is below zero. Short positions are not supported; use zero or more.`,
  'portfolio/empty': () => 'Every holding is zero. Give at least one ticker an amount on Data.',

  'allocation/infeasible': (d: Detail) =>
    `No mix meets the limits: ${whole(d, 'tickers')} tickers of at most ${share(d, 'maximumWeight')} each cannot add up to 100 %. Raise the largest weight.`,
  'allocation/no-positive-excess': () =>
    'No ticker earned more than the risk-free rate, so there is no highest Sharpe ratio. Lower the rate or choose another objective.',

  'gpu/no-adapter': () => 'WebGPU found no usable GPU. Choose WASM in Settings, or let the app choose.',
  'gpu/device-lost': () =>
    'The GPU was lost, often because of a driver reset or sleep. Resume from the last checkpoint, or choose WASM in Settings.',
  'learning/diverged': (d: Detail) =>
    `Training ran away${'step' in d ? ` at step ${whole(d, 'step')}` : ''}: the loss stopped being a number. Choose a lower learning rate or another seed.`,
  'settings/out-of-range': (d: Detail) =>
    `${text(d, 'name', text(d, 'field', 'A setting'))} is out of range${'minimum' in d ? `: allowed are ${d.minimum} to ${text(d, 'maximum', '?')}` : ''}. Change it and try again.`,

  'storage/quota': () => 'The disk space given to this app is full, and nothing was saved. Delete tickers or free space.',
  'storage/aborted': () => 'The browser broke off the saving, and nothing was stored. Try again.',
  'storage/blocked': () => 'Another tab holds the data in an older version. Close the other tabs of this app and reload.',
  'storage/unavailable': () => 'This browser refuses to store data here, perhaps in a private window. It is lost on closing.',
  'job/cancelled': () => 'Cancelled. Nothing was changed.',
  unexpected: (d: Detail) =>
    `Something broke: ${text(d, 'message', 'no message')}. Reload; if it returns, report it.`,
  'job/unexpected': (d: Detail) => `Something broke: ${text(d, 'message', 'no message')}. Reload; if it returns, report it.`,
  'report/invalid': (d: Detail) =>
    `${text(d, 'file', 'This file')} is not a Tailwatch report${'path' in d ? ` (at ${d.path})` : ''}. Open a file saved with Export report.`,
  'report/other-data': () =>
    'The report was made from other prices. Import the same files first; their hash is in the report.',
  'sample/not-found': (d: Detail) => `${text(d, 'name', 'The sample')} could not be opened. Connect once and try again.`,

  'row/text-in-number': (d: Detail) => `A number was expected${'value' in d ? `, not “${d.value}”` : ''}.`,
  'row/not-positive': () => 'A price must be above zero.',
  'row/bad-date': () => 'Not a date in this file’s order.',
  'row/no-date': () => 'The date is missing.',
  'row/no-price': () => 'The price is missing.',
  'row/too-few-columns': (d: Detail) =>
    `Too few columns${'expected' in d ? `: ${whole(d, 'found')} instead of ${whole(d, 'expected')}` : ''}.`,
  'row/too-many-columns': () => 'Too many columns.',
  'row/duplicate-conflict': (d: Detail) =>
    `The same day was given before with another price${'first' in d ? ` (line ${whole(d, 'first')})` : ''}.`,
  'row/duplicate': () => 'The same day and price were given before.',

  'rows/sorted': () => 'The rows were not in order of date; they were sorted.',
  'rows/intraday': (d: Detail) => `${rows(d)} within a day were reduced to the last price of that day.`,
  'rows/duplicates': (d: Detail) => `${rows(d)} repeated an earlier one exactly and were skipped.`,
  'rows/empty': (d: Detail) => `${rows(d)} without values were skipped.`,
  'dates/assumed-mdy': () => 'The dates fit both orders; month before day was assumed. Change it if that is wrong.',
  'dates/assumed-dmy': () => 'The dates fit both orders; day before month was assumed. Change it if that is wrong.',
}

export const unknownCode = (code: string, detail: Detail) => {
  const facts = Object.entries(detail).map(([name, value]) => `${name} ${value}`)
  return `Something did not work (${code}${facts.length ? `: ${facts.join(', ')}` : ''}). Try again; if it returns, report this code.`
}
