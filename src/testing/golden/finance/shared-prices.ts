import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PriceSeries } from '../../../data/series'

/** Reads the price files that lie beside the repository (`../shared/data/prices`); they are not part of it. */
const folder = fileURLToPath(new URL('../../../../../shared/data/prices/', import.meta.url))

/** Whether the named files are there; says so once when they are not. */
export function sharedData(...names: string[]): boolean {
  const found = names.every((name) => existsSync(folder + name))
  if (!found) console.warn('skipped: shared data not found')
  return found
}

/** A wide CSV with ISO dates in the first column: its header, days and columns, NaN for a blank. */
export function readTable(name: string): { header: string[]; dates: Int32Array; columns: Float64Array[] } {
  const lines = readFileSync(folder + name, 'utf8')
    .trim()
    .split(/\r?\n/)
  const rows = lines.slice(1).map((line) => line.split(','))
  const header = lines[0].split(',').slice(1)
  return {
    header: header.map((title) => title.replaceAll('"', '')),
    dates: Int32Array.from(rows, ([date]) => toDay(date)),
    columns: header.map((_, i) => Float64Array.from(rows, (row) => (row[i + 1] ? Number(row[i + 1]) : NaN))),
  }
}

/** One series a column, without its blanks. */
export function readPrices(name: string): PriceSeries[] {
  const { header, dates, columns } = readTable(name)
  return header.map((ticker, i) => ({
    ticker,
    dates: dates.filter((_, row) => !Number.isNaN(columns[i][row])),
    close: columns[i].filter((price) => !Number.isNaN(price)),
    adjusted: true,
  }))
}

function toDay(date: string): number {
  const [year, month, day] = date.split('-').map(Number)
  return Date.UTC(year, month - 1, day) / 86_400_000
}
