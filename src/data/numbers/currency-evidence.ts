import type { ReadingNote } from '../reading'
import { currencyOf } from './affixes'
import { bareCell } from './bare'

/** Whether the prices of one series are in one currency, from every cell, one at a time. */
export class CurrencyEvidence {
  readonly #first = new Map<string, string>()
  #other: { line: number; column: string; value: string } | null = null

  /** @param series what tells this series from the others of its column; empty where there are no others */
  see(cell: string, line: number, column: string, series: string): void {
    if (this.#other || isBareNumber(cell)) return
    const currency = currencyOf(bareCell(cell))
    if (currency === null) return
    const key = `${column}\n${series}`
    const first = this.#first.get(key)
    if (first === undefined) this.#first.set(key, currency)
    else if (first !== currency) this.#other = { line, column, value: cell.trim() }
  }

  /** `numbers/mixed-currencies` with the first cell in another currency than those above it. */
  get notes(): ReadingNote[] {
    return this.#other ? [{ code: 'numbers/mixed-currencies', detail: { ...this.#other } }] : []
  }
}

/** Digits at both ends, as most numbers have: nothing stands round it. */
function isBareNumber(cell: string): boolean {
  return isDigit(cell.charCodeAt(0)) && isDigit(cell.charCodeAt(cell.length - 1))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
