import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { calendarDate, dayOf, isoOfDay, weekday } from '../../../src/data/days'
import { DAYS_OF_TICKER, WIDE_TICKERS, type Case } from './cases'

/** Characters that are written at a time. */
const PIECE = 2 ** 20

/** Writes the file of a case, the same bytes on every machine; gives its size in bytes. */
export async function generate({ shape, rows }: Case, path: string): Promise<number> {
  const out = createWriteStream(path)
  let piece = ''
  for (const line of { long, wide, minutes }[shape](rows)) {
    piece += line
    if (piece.length < PIECE) continue
    if (!out.write(piece)) await new Promise<void>((resolve) => out.once('drain', resolve))
    piece = ''
  }
  out.end(piece)
  await finished(out)
  return out.bytesWritten
}

function* long(rows: number): Generator<string> {
  yield 'Date,Ticker,Open,High,Low,Close,Volume\n'
  const days = weekdays(DAYS_OF_TICKER)
  for (let row = 0; row < rows; row++) {
    const ticker = Math.floor(row / DAYS_OF_TICKER)
    yield `${days[row % DAYS_OF_TICKER]},T${String(ticker).padStart(4, '0')},${bar(row, 20 + (ticker % 400))}\n`
  }
}

function* minutes(rows: number): Generator<string> {
  yield 'timestamp,open,high,low,close,volume\n'
  const first = dayOf(2005, 1, 3)!
  for (let row = 0; row < rows; row++) {
    const { year, month, day } = calendarDate(first + Math.floor(row / 1440))
    const [hour, minute] = [Math.floor((row % 1440) / 60), row % 60]
    yield `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:00,${bar(row, 100)}\n`
  }
}

function* wide(rows: number): Generator<string> {
  const tickers = Array.from({ length: WIDE_TICKERS }, (_, i) => i)
  yield `Date,${tickers.map((i) => `T${String(i).padStart(4, '0')}`).join(',')}\n`
  const days = weekdays(rows)
  for (let row = 0; row < rows; row++) {
    yield `${days[row]},${tickers.map((i) => price(row, 20 + (i % 400), i).toFixed(4)).join(',')}\n`
  }
}

/** Open, high, low, close and volume; prices wander round `level` without any two rows alike. */
function bar(row: number, level: number): string {
  const [open, close] = [price(row, level, 0), price(row + 1, level, 0)]
  const high = Math.max(open, close) * 1.003
  const low = Math.min(open, close) * 0.997
  return `${open.toFixed(4)},${high.toFixed(4)},${low.toFixed(4)},${close.toFixed(4)},${500_000 + ((row * 7919) % 900_001)}`
}

function price(row: number, level: number, phase: number): number {
  const wave = Math.sin(row / 97 + phase) + 0.3 * Math.sin(row / 11 + 2 * phase)
  return level * (1 + 0.2 * wave) + ((row * 104_729) % 1009) / 5000
}

function weekdays(count: number): string[] {
  const days: string[] = []
  for (let day = dayOf(1990, 1, 1)!; days.length < count; day++) {
    if (weekday(day) % 6 !== 0) days.push(isoOfDay(day))
  }
  return days
}

const two = (value: number) => String(value).padStart(2, '0')
