import { count } from '../plural'
import { data } from './data'
import { notText } from './file-kinds'
import { risk } from './risk'
import { bytes, day, percent, probability, significant } from '../../format'

type Detail = Record<string, string | number>

const methods: Record<string, string> = risk.methods
const kinds: Record<string, string> = data.returns.kinds
/** A row's reason inside the sentence about its file. */
const reason = (detail: Detail): string => {
  const rows: Record<string, (d: Detail) => string> = codes
  return rows[String(detail.reason)]?.(detail) ?? text(detail, 'reason', '')
}

/** A method's name, or "One method". */
const model = (detail: Detail): string =>
  methods[String(detail.method)] ?? text(detail, 'method', 'One method')
/** " for AAPL"; nothing for the portfolio. */
const alone = ({ ticker }: Detail): string => (ticker ? ` for ${ticker}` : '')
/** What it means when a parameter of a GARCH model ends on its bound. */
const edges: Record<string, string> = {
  alpha: 'yesterday’s move does not change the volatility',
  alphaPlus: 'a rise does not change the volatility, only a fall does',
  alphaMinus: 'a fall does not change the volatility, only a rise does',
  beta: 'volatility has no memory of itself',
  persistence: 'volatility never quite forgets',
  degrees: 'the tails are as thin, or as heavy, as they may be',
}
const places = (detail: Detail, name: string) =>
  typeof detail[name] === 'number' ? significant(detail[name], 3) : text(detail, name, '?')

const date = (detail: Detail, name: string) => (name in detail ? day(Number(detail[name])) : '–')
const text = (detail: Detail, name: string, otherwise: string) => String(detail[name] ?? otherwise)
const file = (detail: Detail) => text(detail, 'file', text(detail, 'name', 'The file'))
const whole = (detail: Detail, name: string) =>
  typeof detail[name] === 'number' ? significant(detail[name], 9) : text(detail, name, '?')
const share = (detail: Detail, name: string) =>
  typeof detail[name] === 'number' ? percent(detail[name]) : text(detail, name, '?')
const rows = (detail: Detail) => {
  const n = detail.count ?? detail.rows
  return typeof n === 'number' ? count(n, 'row', 'rows') : 'Some rows'
}
const at = (detail: Detail) =>
  [
    'line' in detail ? `line ${whole(detail, 'line')}` : '',
    'column' in detail && detail.column !== '' ? `column ${detail.column}` : '',
  ]
    .filter(Boolean)
    .join(', ')
const where = (detail: Detail) => (at(detail) ? ` (${at(detail)})` : '')
const among = (detail: Detail) => ('columns' in detail ? ` among ${detail.columns}` : where(detail))
const listed = (detail: Detail) =>
  text(detail, 'tickers', text(detail, 'ticker', text(detail, 'series', 'One ticker')))

/** What returns were taken as, inside a sentence. */
const returns = (detail: Detail): string => kinds[String(detail.kind)] ?? 'returns'

/** What digits were taken for: "0 as negative, 1 as neutral, 2 as positive". */
const digits = (detail: Detail): string =>
  ['negative', 'neutral', 'positive']
    .filter((label) => detail[label] !== '')
    .map((label) => `${text(detail, label, '?')} as ${label}`)
    .join(', ')

/** Every expected failure, row reason and note: what happened, where, and what to do. */
export const codes = {
  'csv/empty': (d: Detail) => `${file(d)} is empty. Export it again and drop the new file.`,
  'csv/not-text': (d: Detail) => notText(file(d), d.looksLike?.toString()),
  'csv/unreadable': (d: Detail) =>
    `${file(d)} could not be read: it was moved, changed or locked after it was chosen. Choose it again.`,
  'csv/damaged-gzip': (d: Detail) =>
    `${file(d)} is packed (gzip), and the packing is damaged or cut off. Download it again, or unpack it and drop what is inside.`,
  'csv/damaged-zip': (d: Detail) =>
    `${file(d)} is packed (zip), and the packing is damaged or cut off. Download it again, or unpack it and drop what is inside.`,
  'csv/encrypted-zip': (d: Detail) =>
    `${file(d)} is packed with a password. Unpack it, and drop the tables that are inside.`,
  'csv/empty-zip': (d: Detail) =>
    `${file(d)} holds no table${d.names ? `, only ${count(Number(d.count), 'other file', 'other files')} (${d.names})` : ''}. Pack the CSV files again, or drop them as they are.`,
  'csv/large-zip': (d: Detail) =>
    `${file(d)} is packed for archives of more than 4 GB (zip64), which is not read here. Unpack it, and drop the tables that are inside.`,
  'csv/unsupported-zip': (d: Detail) =>
    `${file(d)} is packed by a method (number ${text(d, 'method', '?')}) that is not read here. Unpack it, and drop the tables that are inside.`,
  'csv/zip-in-zip': (d: Detail) =>
    `${file(d)} is an archive inside an archive. Unpack the outer one, and drop the inner one by itself.`,
  'zip/left-out': (d: Detail) =>
    `${count(Number(d.count), 'file', 'files')} of the archive ${Number(d.count) === 1 ? 'is' : 'are'} left out as no table: ${text(d, 'names', '?')}${Number(d.count) > 3 ? ' and others' : ''}.`,
  'encoding/assumed': (d: Detail) =>
    `The letters beyond A to Z were read as ${text(d, 'encoding', '?').toUpperCase()}, but ${text(d, 'alternatives', 'another encoding').toUpperCase()} would also give words. Where names look wrong, choose another encoding.`,
  'csv/unpacks-too-large': (d: Detail) =>
    `${file(d)} unpacks to more than ${text(d, 'megabytes', '?')} MB. Unpack it, cut it into smaller files and drop those.`,
  'csv/no-date-column': (d: Detail) =>
    d.counter
      ? `${file(d)} has no dates: “${text(d, 'counter', '?')}” only counts the rows. Add a column with the day of each row, such as 2024-01-31 (software that stores a time series by its start and step can write the days out), and drop the file again.`
      : `${file(d)} has no column of dates${among(d)}. Every row needs its day, such as 2024-01-31: add a column of dates, or give one column the role Date.`,
  'csv/dates-without-year': (d: Detail) =>
    `The dates of ${file(d)} have no year, such as “${text(d, 'value', '?')}”${where(d)}. Export them with the year, such as 2024-01-31.`,
  'csv/thirty-seconds': (d: Detail) =>
    `${file(d)} quotes bonds in 32nds, such as “${text(d, 'value', '?')}”${where(d)}, which is not read here. Write the prices as decimal numbers (99-16 is 99.5) and drop the file again.`,
  'csv/no-price-column': (d: Detail) =>
    `${file(d)} has no column of prices${among(d)}. Check the decimal mark, or give one column the role Price.`,
  'csv/not-prices': (d: Detail) =>
    `${file(d)} seems to hold ${d.kind === 'transactions' ? 'transactions' : d.kind === 'options' ? 'a chain of options' : 'texts'} and no prices (see the column “${text(d, 'column', '?')}”). If prices are in it too, keep only the columns of days and prices and drop the file again.`,
  'csv/header-only': (d: Detail) => `${file(d)} has a header${where(d)} and no rows. Export it with data.`,
  'csv/unclosed-quote': (d: Detail) =>
    `${file(d)} opens a quotation mark${where(d)} that is never closed. Close or remove it, then drop the file again.`,
  'csv/no-valid-rows': (d: Detail) =>
    `No row of ${file(d)} could be read${where(d)}${'reason' in d ? `: ${reason(d)}` : '.'} Check the separator, the decimal mark and the date order.`,
  'csv/looks-like-returns': (d: Detail) =>
    `${file(d)} seems to hold returns, not prices: ${'negativePercent' in d ? `${d.negativePercent} % of the values are below zero` : 'many values are below zero'}${'value' in d ? `, such as ${text(d, 'value', '?')}` : ''}${where(d)}. Say what they are.`,
  'csv/ambiguous-dates': (d: Detail) =>
    `Nothing in ${file(d)} tells the day of ${text(d, 'value', 'a date')}${where(d)} from its month. Say whether days or months come first.`,
  'csv/index-out-of-range': (d: Detail) =>
    `The numbers of ${listed(d)}, taken as ${returns(d)}, compound beyond all bounds by ${date(d, 'day')}. Undo your change: they may be prices, or in per cent.`,
  'note:csv/index-out-of-range': (d: Detail) =>
    `${listed(d)} is left out: its numbers, taken as ${returns(d)}, compound beyond all bounds by ${date(d, 'day')}. They may be prices, or in per cent.`,
  'csv/unknown-encoding': (d: Detail) =>
    `${file(d)} cannot be read as ${text(d, 'encoding', 'that encoding')}: this browser does not know it. Choose another encoding.`,

  'data/one-row': (d: Detail) =>
    `${listed(d)} has one price only. A return needs two; import a longer history.`,
  'data/constant': (d: Detail) =>
    `Every price of ${listed(d)} is ${text(d, 'price', 'the same')}, so there is no risk to measure. Leave it out.`,
  'note:data/constant': (d: Detail) =>
    `${listed(d)} is left out: every price is ${text(d, 'price', 'the same')}, so there is no risk to measure.`,
  'data/too-short': (d: Detail) =>
    `The history is too short: ${whole(d, 'have')} returns, and ${whole(d, 'needed')} are needed. Import a longer history, or choose a smaller memory or horizon.`,
  'data/no-common-days': (d: Detail) =>
    `The holdings share ${count(Number(d.days ?? 0), 'day', 'days')} only, and ${whole(d, 'needed')} are needed: ${text(d, 'startsLast', 'one')} starts on ${date(d, 'start')}, ${text(d, 'endsFirst', 'another')} ends on ${date(d, 'end')}. Hold only tickers that overlap, or delete those.`,
  'data/duplicate-ticker': (d: Detail) =>
    `The name ${listed(d)} was there twice, so one of them has a number added. Rename it if you like.`,
  'data/not-finite': (d: Detail) =>
    `${listed(d)} has prices whose returns are not numbers. Export it again, or leave it out.`,
  'learning-gain': (d: Detail) =>
    `Beside the same network before any training, it forecasts the tail ${
      Number(d.pValue) < 0.05 ? (Number(d.statistic) < 0 ? 'better' : 'worse') : 'no differently'
    } (Diebold-Mariano p ${probability(Number(d.pValue))}).`,
  'data/changed': () => 'The data changed since that run stopped, so it cannot go on. Train again.',
  'device/failed': (d: Detail) =>
    `${text(d, 'backend', 'The device')} could not be started. Choose another device in Settings.`,
  'series-too-short': (d: Detail) =>
    `${text(d, 'name', listed(d))} is too short to be learned from${'needed' in d ? `: ${whole(d, 'have')} of ${whole(d, 'needed')} returns` : ''}.`,
  'link/unsupported': (d: Detail) =>
    `The link asks for ${text(d, 'flags', 'something')}, which this version does not have. The settings as they are were used.`,
  'data/imported': (d: Detail) =>
    `${count(Number(d.count), 'price history was', 'price histories were')} stored${Number(d.replaced) > 0 ? `, ${significant(Number(d.replaced))} of them replaced` : ''}.${Number(d.samplesLeft) > 0 ? ' The sample data made room.' : ''}`,
  'data/all-kept': (d: Detail) =>
    `Nothing was changed: ${Number(d.count) === 1 ? 'the ticker stays' : 'all tickers stay'} as stored.`,
  'data/deleted': (d: Detail) => `Deleted: ${listed(d)}.`,
  'data/nothing-stored': () => 'There are no prices yet. Drop a CSV file or open a sample.',

  'portfolio/weights-sum': (d: Detail) =>
    `The weights and cash add up to ${share(d, 'sum')}, not 100 %. Change one of them on Data.`,
  'portfolio/unknown-ticker': (d: Detail) =>
    `There are no prices for ${listed(d)}. Import them, or set that holding to zero on Data.`,
  'portfolio/negative-amount': (d: Detail) =>
    `The amount of ${listed(d)} is below zero. Short positions are not supported; use zero or more.`,
  'portfolio/empty': () => 'Every holding is zero. Give at least one ticker an amount on Data.',

  'allocation/infeasible': (d: Detail) =>
    `No mix meets the limits: ${whole(d, 'tickers')} tickers of at most ${share(d, 'cap')} each cannot add up to 100 %. Raise the largest weight to ${share(d, 'minimumCap')} or more.`,
  'allocation/no-solution': (d: Detail) =>
    `The optimiser found no solution (${text(d, 'message', 'no message')}). Choose another objective or leave out a ticker.`,
  'allocation/cash-invested': (d: Detail) =>
    `The proposal invests everything, the ${share(d, 'cash')} of cash included.`,
  'allocation/covariance-repaired': () =>
    'The histories did not give a consistent covariance, so its smallest eigenvalue was raised. Longer common histories help.',
  'allocation/ticker-left-out': (d: Detail) =>
    `${listed(d)} was left out: fewer than ${whole(d, 'needed')} returns in common with another ticker.`,
  'allocation/walk-forward-too-short': (d: Detail) =>
    `No out-of-sample record: it needs ${whole(d, 'needed')} returns, and there are ${whole(d, 'have')}.`,
  'allocation/walk-forward-fallback': (d: Detail) =>
    `At ${whole(d, 'count')} of ${whole(d, 'rebalances')} refits no ticker had a positive excess return; minimum variance stood in.`,
  'risk/no-network': (d: Detail) =>
    `No number by the network: it needs ${whole(d, 'needed')} returns, and there are ${whole(d, 'have')}.`,
  'risk/network-without-portfolio': () =>
    'No number by the network: the common history of the holdings is too short for it, or ends before its test part.',
  'risk/sparse-days': (d: Detail) =>
    `The holdings share a price only every ${whole(d, 'step')} days, where the longest history has one every ${whole(d, 'usual')}: the portfolio’s figures are over steps that long. Hold tickers with the same rhythm.`,
  'risk/backtest-too-short': (d: Detail) =>
    `No backtest: it needs ${whole(d, 'needed')} returns, and there are ${whole(d, 'have')}.`,
  'risk/method-too-short': (d: Detail) =>
    `${methods[String(d.method)] ?? text(d, 'method', 'One method')} needs ${whole(d, 'needed')} returns${'ticker' in d && d.ticker !== '' ? ` of ${d.ticker}` : ''}, and there are ${whole(d, 'have')}.`,
  'risk/not-converged': (d: Detail) =>
    `${model(d)}${alone(d)} was not fitted: the search did not settle${'iterations' in d ? ` in ${whole(d, 'iterations')} steps` : ''}. Use another method for it.`,
  'risk/method-failed': (d: Detail) =>
    `${model(d)}${alone(d)} gives no number: its answer was ${text(d, 'reason', 'not to be trusted')}. Use another method for it.`,
  'risk/constant': (d: Detail) =>
    `${model(d)}${alone(d)} sees returns that never change, so there is no risk to measure.`,
  'risk/infinite-variance': (d: Detail) =>
    `${model(d)}${alone(d)} finds tails so heavy (${places(d, 'degrees')} degrees of freedom) that the variance is infinite: losses over several days and the standard errors are rough.`,
  'risk/garch-boundary': (d: Detail) =>
    `${model(d)}${alone(d)} was fitted at the edge of what is allowed: ${edges[String(d.parameter)] ?? `its ${text(d, 'parameter', 'parameter')} is at its bound`}.`,
  'risk/cornish-fisher-domain': (d: Detail) =>
    `Cornish-Fisher${alone(d)} is out of its range with skewness ${places(d, 'skewness')} and excess kurtosis ${places(d, 'excessKurtosis')}: its figures are held so that a rarer loss is never smaller.`,
  'risk/few-exceedances': (d: Detail) =>
    `Extreme values${alone(d)} has ${whole(d, 'exceedances')} losses above its threshold and needs ${whole(d, 'needed')}: no figure by it.`,
  'risk/few-spans': (d: Detail) =>
    `${model(d)}${alone(d)} rests on ${count(Number(d.spans ?? 0), 'separate stretch', 'separate stretches')} of ${whole(d, 'days')} returns only, so its losses over so long are rough.`,
  'risk/correlation-repaired': (d: Detail) =>
    `The correlations were not consistent with each other (an eigenvalue of ${places(d, 'clipped')}), so they were moved to the nearest that are. A longer common history helps.`,
  'risk/margin-normal': (d: Detail) =>
    `Monte Carlo took ${count(Number(d.columns ?? 0), 'holding', 'holdings')} as normally distributed: no heavier tail was found there.`,
  'risk/garch-covariance': (d: Detail) =>
    `${model(d)}${alone(d)} has no standard errors: its likelihood is too flat where it was fitted.`,
  'risk/short-tail': (d: Detail) =>
    `${model(d)}${alone(d)} finds a tail that ends: its shape is held at ${places(d, 'shape')}.`,
  'risk/heavy-tail': (d: Detail) =>
    `${model(d)}${alone(d)} finds a tail so heavy (shape ${places(d, 'shape')}) that its figures rest on few losses: read them as rough.`,
  'risk/infinite-shortfall': (d: Detail) =>
    `${model(d)}${alone(d)} finds a tail so heavy (shape ${places(d, 'shape')}) that no expected shortfall exists: no figure by it.`,
  'risk/stale-prices': (d: Detail) =>
    `${model(d)}${alone(d)} was not fitted: ${share(d, 'share')} of the returns are the same, as where prices are stale. Leave such days out.`,
  'risk/participation': (d: Detail) =>
    `One cannot be ${share(d, 'participation')} of a day’s volume. Give a share above 0 and at most 100 %.`,
  'risk/simulation-failed': (d: Detail) =>
    `${text(d, 'device', 'The device')} gave no numbers for Monte Carlo; its figures are those of 10,000 paths. (${text(d, 'reason', '?')})`,
  'risk/more-than-all': (d: Detail) =>
    `${model(d)}${alone(d)} states a loss of more than all there is: its distribution has no end there. Read it as everything, or use another method.`,
  'risk/refits-failed': (d: Detail) =>
    `${model(d)}: ${whole(d, 'failed')} of ${whole(d, 'refits')} fits in the backtest failed; the former fit went on until the next.`,
  'risk/no-backtest': (d: Detail) =>
    `${model(d)} has no backtest: ${'have' in d ? `it needs ${whole(d, 'needed')} returns before the first day that is judged, and there are ${whole(d, 'have')}` : 'it could not be fitted to the days before the first that is judged'}.`,
  'risk/shock-size': (d: Detail) =>
    `${text(d, 'ticker', 'A ticker')} cannot move by ${share(d, 'size')}: a fall is less than all of it. Give a smaller fall.`,
  'risk/shock-ticker': (d: Detail) =>
    `${text(d, 'ticker', 'That ticker')} is not held, so its fall moves nothing. Choose one that is held.`,
  'risk/reverse-loss': (d: Detail) =>
    `A loss of ${share(d, 'loss')} cannot be looked for. Give one above 0 and at most 100 %.`,
  'allocation/no-positive-excess': () =>
    'No ticker earned more than the risk-free rate, so there is no highest Sharpe ratio. Lower the rate or choose another objective.',

  'gpu/no-adapter': () => 'WebGPU found no usable GPU. Choose WASM in Settings, or let the app choose.',
  'gpu/not-opened': (d: Detail) =>
    `${text(d, 'adapter', 'The GPU')} could not be opened (${text(d, 'message', 'no message')}). Choose WASM in Settings, or let the app choose.`,
  'gpu/failed-self-test': (d: Detail) =>
    `${text(d, 'adapter', 'The GPU')} computed wrong numbers in a self-test, so it is not used. Choose WASM in Settings, or let the app choose.`,
  'gpu/device-lost': () =>
    'The GPU was lost, often because of a driver reset or sleep. Resume from the last checkpoint, or choose WASM in Settings.',
  'gpu/too-little-storage': (d: Detail) =>
    `The GPU has ${whole(d, 'have')} bytes of workgroup memory and this network needs ${whole(d, 'needed')}. Choose smaller layers, or WASM in Settings.`,
  'gpu/too-many-units': (d: Detail) =>
    `This GPU works on at most ${whole(d, 'limit')} units a layer, and this network has ${whole(d, 'units')}. Choose smaller layers, or WASM in Settings.`,
  'gpu/kernel-failed': (d: Detail) =>
    `The GPU refused a computation (${text(d, 'message', 'no message')}). Choose WASM in Settings.`,
  'settings/batch-too-large': (d: Detail) =>
    `The batch of ${whole(d, 'batch')} is larger than the ${whole(d, 'windows')} windows of the training part. Choose a batch of ${whole(d, 'windows')} or less.`,
  'learning/too-much-memory': (d: Detail) =>
    `This network needs ${whole(d, 'needed')} MB and at most ${whole(d, 'most')} MB can be had. Choose a smaller batch, a shorter memory or fewer units.`,
  'learning/diverged': (d: Detail) =>
    `Training ran away${'step' in d ? ` at step ${whole(d, 'step')}` : ''}: the loss stopped being a number. Choose a lower learning rate or another seed.`,
  'settings/out-of-range': (d: Detail) =>
    `${text(d, 'name', text(d, 'field', 'A setting'))} is out of range${'min' in d ? `: allowed are ${whole(d, 'min')} to ${whole(d, 'max')}` : ''}. Change it and try again.`,

  'storage/quota': (d: Detail) =>
    `The disk space given to this app is full, and nothing was saved.${'needed' in d ? ` Needed were about ${bytes(Number(d.needed))}${'free' in d ? `; the browser says that ${bytes(Number(d.free))} are free` : ''}.` : ''} Delete what is not needed, listed on Settings, or free space on the disk.`,
  'storage/not-kept': (d: Detail) =>
    `The disk gave back something else than was written${'ticker' in d ? ` (${d.ticker})` : ''}, so nothing was saved: what was there before is there still. Try again; if it returns, the disk may be failing.`,
  'storage/damaged': (d: Detail) =>
    `The stored prices of ${listed(d)} are not whole any more and are left out. Import them again, or restore a backup.`,
  'storage/no-ticker': (d: Detail) => `There are no stored prices for ${listed(d)} any more.`,
  'storage/migration-failed': (d: Detail) =>
    `The stored data could not be brought to this version of the app (${text(d, 'reason', 'no reason given')}). They are as they were. Reload; if it returns, report it.`,
  'storage/backup-damaged': (d: Detail) =>
    `This backup is damaged (${text(d, 'entry', 'one entry')}), and nothing was restored. Take another copy of the file.`,
  'storage/backup-not-ours': () =>
    'This file is no backup of Tailwatch. Choose the zip that was saved with Back up.',
  'storage/backup-newer': () =>
    'This backup was made by a newer version of this app. Reload to update, then restore it.',
  'storage/backup-too-large': () =>
    'The backup would be larger than 4 GB, which a zip cannot hold. Delete tickers, or export the prices.',
  'storage/restored': (d: Detail) => `${text(d, 'name', 'The backup')} is in place of what was stored.`,
  'storage/brought-back': () => 'What was stored before is in place again.',
  'storage/erased': () => 'Everything that was stored is erased.',
  'doctor/cured': (d: Detail) =>
    `${text(d, 'ticker', 'The prices')} changed. The original is kept, and the results are out of date now.`,
  'doctor/nothing-left': (d: Detail) =>
    `Nothing was changed: ${text(d, 'ticker', 'the ticker')} would have fewer than two prices left. Leave it as it is, or delete the ticker.`,
  'doctor/taken-back': (d: Detail) =>
    `The change of ${text(d, 'ticker', 'the prices')} is taken back. The results are out of date now.`,
  'storage/aborted': () => 'The browser broke off the saving, and nothing was stored. Try again.',
  'storage/blocked': () =>
    'Another tab holds the data in an older version. Close the other tabs of this app and reload.',
  'storage/closed': () => 'The store was closed by the browser, and nothing was saved. Reload the page.',
  'storage/terminated': () => 'The browser closed the store. Reload the page to go on.',
  'storage/outdated': () => 'A newer version of this app runs in another tab. Reload this one.',
  'storage/newer-version': () => 'The stored data belong to a newer version of this app. Reload to update.',
  'storage/undo-expired': () => 'This can no longer be undone.',
  'storage/unavailable': () =>
    'This browser refuses to store data here, perhaps in a private window. It is lost on closing.',
  'job/cancelled': () => 'Cancelled. Nothing was changed.',
  unexpected: (d: Detail) =>
    `Something broke: ${text(d, 'message', 'no message')}. Reload; if it returns, report it.`,
  'job/unexpected': (d: Detail) =>
    `Something broke: ${text(d, 'message', 'no message')}. Reload; if it returns, report it.`,
  'report/invalid': (d: Detail) =>
    `${text(d, 'file', 'This file')} is not a Tailwatch report${'where' in d && d.where !== '' ? ` (at ${d.where}${'problem' in d ? `: ${d.problem}` : ''})` : ''}. Open a file saved with Export report.`,
  'report/portfolio': (d: Detail) =>
    `The portfolio of ${text(d, 'file', 'the report')} has taken the place of yours.`,
  'report/other-data': (d: Detail) =>
    `${text(d, 'file', 'The report')} was made from other prices (${text(d, 'tickers', 'other tickers')}). Import ${text(d, 'names', 'the same files')} alone, ${Number(d.changes) > 0 ? 'make the changes of the check-up that the report lists, ' : ''}then open it again.`,
  'sample/not-found': (d: Detail) =>
    `${text(d, 'name', 'The sample')} could not be opened. Connect once and try again.`,

  'row/text-in-number': (d: Detail) => `A number was expected${'value' in d ? `, not “${d.value}”` : ''}.`,
  'row/not-positive': () => 'A price must be above zero.',
  'row/total-loss': () => 'A simple return of −100 % or less leaves nothing to go on from.',
  'row/return-out-of-range': () => 'No return is that large.',
  'row/bad-date': () => 'Not a date in this file’s order.',
  'row/no-date': () => 'The date is missing.',
  'row/no-price': () => 'The price is missing.',
  'row/too-few-columns': (d: Detail) =>
    `Too few columns${'expected' in d ? `: ${whole(d, 'found')} instead of ${whole(d, 'expected')}` : ''}.`,
  'row/too-many-columns': (d: Detail) =>
    `Too many columns${'expected' in d ? `: ${whole(d, 'found')} instead of ${whole(d, 'expected')}` : ''}.`,
  'row/no-symbol': () => 'The ticker is missing.',
  'row/duplicate-conflict': (d: Detail) =>
    `The same day was given before with another price${'firstLine' in d ? ` (line ${whole(d, 'firstLine')})` : ''}.`,
  'row/duplicate': () => 'The same day and price were given before.',

  'rows/sorted': (d: Detail) => `The rows were not in order of date${where(d)}; they were sorted.`,
  'rows/intraday': (d: Detail) => `${rows(d)} within a day were reduced to the last price of that day.`,
  'rows/compounded': (d: Detail) => `${rows(d)} within a day were compounded to one return of that day.`,
  'rows/from-returns': (d: Detail) =>
    `The file was read as ${returns(d)}: each price here is an index, ${whole(d, 'base')} on ${date(d, 'day')} and compounded from there. It is not what one unit costs, so give such holdings weights; quantities make no sense.`,
  'rows/duplicate': (d: Detail) => `${rows(d)} repeated an earlier one exactly and were skipped.`,
  'rows/no-price': (d: Detail) =>
    `${rows(d)} without a price${where(d)} ${d.rows === 1 ? 'was' : 'were'} skipped.`,
  'rows/left-out': (d: Detail) => `${rows(d)} belonged to histories that are left out${where(d)}.`,
  'rows/cells-left-out': (d: Detail) =>
    `${count(Number(d.count), 'cell holds no price and was', 'cells hold no price and were')} left out; the rest of the row counts. The first: “${text(d, 'value', '')}”${where(d)}. ${reason(d)}`,
  'rows/more-headers': (d: Detail) =>
    `${rows(d)} right below the column names${where(d)} ${d.rows === 1 ? 'was' : 'were'} taken for units or more names, and not for data.`,
  'rows/footer': (d: Detail) =>
    `${rows(d)} below the table, such as totals or a copyright line${where(d)}, ${d.rows === 1 ? 'was' : 'were'} skipped.`,
  'rows/second-table': (d: Detail) =>
    `Another table begins${where(d)}: ${rows(d)} from there on ${d.rows === 1 ? 'was' : 'were'} skipped. Save it as a file of its own to import it.`,
  'rows/other-field': (d: Detail) =>
    `${rows(d)} of other fields than price, high, low and volume${where(d)} ${d.rows === 1 ? 'was' : 'were'} skipped.`,
  'columns/adjusted-close': (d: Detail) =>
    `“${text(d, 'column', '?')}” was taken for the price, and not “${text(d, 'instead', '?')}”: it is adjusted for splits and dividends. Give the other one the role Price if you want it.`,
  'columns/two-symbols': (d: Detail) =>
    `“${text(d, 'column', '?')}” stands for several series at a time, and “${text(d, 'second', '?')}” tells them apart: where one name is not enough, both are the ticker.`,
  'columns/no-prices': (d: Detail) =>
    `Taken for no ${d.count === 1 ? 'price' : 'prices'} and left out: ${text(d, 'columns', '?')} (changes, volumes, or the sum of the others). Give a column the role Price if you want it.`,
  'columns/unlike-prices': (d: Detail) =>
    `Read as ${d.count === 1 ? 'a price' : 'prices'}, though the ${d.count === 1 ? 'name does' : 'names do'} not sound like it: ${text(d, 'columns', '?')}. Give the role Ignore to what cannot be held.`,
  'columns/one-side': (d: Detail) =>
    `The file has no price that was paid: “${text(d, 'column', '?')}” was taken, which is ${d.side === 'ask' ? 'what sellers ask' : 'what buyers bid'}.`,
  'dates/two-digit-years': (d: Detail) =>
    `Years have two digits (for example ${text(d, 'value', '?')}); 70 to 99 were read as the last century.`,
  'numbers/mixed-currencies': (d: Detail) =>
    `Prices in one column stand in different currencies: “${text(d, 'value', '?')}”${where(d)} is the first that differs. They were read as they stand; convert them before you compare them.`,
  'numbers/assumed-decimal': (d: Detail) =>
    `${text(d, 'value', 'A number')}${where(d)} can be read in two ways; “${text(d, 'decimal', '.')}” was taken as the decimal mark.`,
  'dates/assumed-mdy': () =>
    'The dates fit both orders; month before day was assumed. Change it if that is wrong.',
  'dates/assumed-dmy': () =>
    'The dates fit both orders; day before month was assumed. Change it if that is wrong.',

  'headlines/no-text': (d: Detail) =>
    `${file(d)} has no column of texts${d.columns ? ` among ${d.columns}` : ''}. Call one column “text” or “headline”, or put one headline on each line.`,
  'headlines/imported': (d: Detail) =>
    `${count(Number(d.count), 'headline was', 'headlines were')} stored${Number(d.known) > 0 ? `, ${significant(Number(d.known))} of them known already and shown once` : ''}.${Number(d.rejected) > 0 ? ` ${count(Number(d.rejected), 'row was', 'rows were')} rejected.` : ''}`,
  'headlines/removed': (d: Detail) =>
    `Removed: ${text(d, 'name', 'an import')}, ${count(Number(d.count), 'headline', 'headlines')}.`,
  'headlines/corrected': (d: Detail) =>
    d.label ? `Labelled ${d.label}. The model learns it when you teach it.` : 'Your label was taken away.',
  'headlines/digits-assumed': (d: Detail) =>
    `The labels are digits, taken as ${digits(d)}. Some files number them otherwise: change it if that is wrong.`,
  'headlines/scores-as-labels': (d: Detail) =>
    `The labels are scores: above ${places(d, 'band')} was taken as positive, below −${places(d, 'band')} as negative, the rest as neutral.`,
  'headlines/labels-not-understood': (d: Detail) =>
    `The column ${text(d, 'column', '') || 'of labels'} (${text(d, 'values', '?')}, …) says neither negative, neutral nor positive; the texts are taken without labels.`,
  'headlines/dates-not-understood': (d: Detail) =>
    `The column ${text(d, 'column', '?')} holds no dates that can be read; the headlines are taken without, and stay out of the daily index.`,
  'headlines/no-dates': () =>
    'There is no column of dates: the headlines can be read and learned from, but stay out of the daily index.',
  'headlines/blank-rows': (d: Detail) =>
    `${rows(d)} with nothing in ${d.rows === 1 ? 'it was' : 'them were'} skipped.`,
  'headlines/duplicates': (d: Detail) =>
    `${rows(d)} repeated the text, date and ticker of an earlier one${where(d)} and ${d.rows === 1 ? 'was' : 'were'} skipped.`,
  'headlines/joined-text': (d: Detail) =>
    `${rows(d)} had separators inside a text without quotation marks${where(d)}; the pieces were put together again.`,
  'headlines/several-tickers': (d: Detail) =>
    `${rows(d)} named several tickers${where(d)}; the first one was taken.`,
  'headlines/long-text': (d: Detail) =>
    `${rows(d)} hold a text of more than 1,000 characters${where(d)}. All of it is kept; the model reads its beginning only.`,
  'headline/empty-text': () => 'There is no text.',
  'headline/too-long': (d: Detail) =>
    `${whole(d, 'length')} characters are no headline. Are line ends missing in the file?`,
  'headline/bad-date': () => 'Not a date in this file’s order.',
  'headline/future-date': (d: Detail) => `${date(d, 'day')} has not come yet; today is ${date(d, 'today')}.`,
  'headline/unknown-label': (d: Detail) =>
    `${'value' in d ? `“${d.value}”` : 'The label'} is neither negative, neutral nor positive.`,
  'headline/conflicting-label': (d: Detail) =>
    `The same headline was labelled ${text(d, 'first', 'otherwise')} before${'firstLine' in d ? ` (line ${whole(d, 'firstLine')})` : ''}, here ${text(d, 'second', 'otherwise')}.`,
  'headline/too-few-columns': (d: Detail) =>
    `Too few columns${'expected' in d ? `: ${whole(d, 'found')} instead of ${whole(d, 'expected')}` : ''}.`,
  'teaching/accepted': () =>
    'The model that learned from your labels is in use. It reads the headlines again.',
  'teaching/undone': (d: Detail) =>
    Number(d.left) > 0
      ? 'The model before is in use again.'
      : 'The model that came with the app is in use again.',

  'text-model/not-loaded': (d: Detail) =>
    `The text model could not be fetched${d.status ? ` (HTTP ${whole(d, 'status')})` : ''}. Connect once, reload and try again.`,
  'text-model/damaged': (d: Detail) =>
    `The file of the text model is damaged (${text(d, 'what', 'not as it was written')}), so it is not used. Reload; if it returns, report it.`,
  'fine-tune/too-few': (d: Detail) =>
    `There are ${count(Number(d.count ?? 0), 'different labelled text', 'different labelled texts')}, and ${whole(d, 'needed')} are needed to learn from. Label more of them.`,
  'fine-tune/one-label': (d: Detail) =>
    `All labelled texts are ${text(d, 'label', 'of one label')}, which teaches nothing. Label some that are not.`,
  'language-model/too-little-text': (d: Detail) =>
    `There are ${count(Number(d.count ?? 0), 'different headline', 'different headlines')}, and ${whole(d, 'needed')} are needed to learn to write. Add more headlines.`,
  'language-model/prompt-too-long': (d: Detail) =>
    `That beginning fills all that the model reads. Give at most ${count(Number(d.most ?? 0), 'word or sign', 'words and signs')}.`,
}

export const unknownCode = (code: string, detail: Detail) => {
  const facts = Object.entries(detail).map(([name, value]) => `${name} ${value}`)
  return `Something did not work (${code}${facts.length ? `: ${facts.join(', ')}` : ''}). Try again; if it returns, report this code.`
}
