import { bareCell } from '../numbers/bare'
import type { DateOrder } from '../reading'
import { countedClasses, isTwelfth } from './counted'
import type { CountedClass } from './counted'

/** Whether a column of digits is one of dates, and which: see {@link CountedClass}. */
export class CountedEvidence {
  readonly #counts: Record<CountedClass, number> = {
    ...{ serial: 0, year: 0, yearFraction: 0, yearMonth: 0, yymmdd: 0, roc: 0 },
  }
  /** `111/01/03`: no other calendar writes it. */
  #threeDigits = false

  see(cell: string): void {
    const text = bareCell(cell)
    for (const found of countedClasses(text)) {
      this.#counts[found]++
      if (found === 'year' && !isTwelfth(text)) this.#counts.yearFraction++
      if (found === 'roc') this.#threeDigits ||= /^\D*\d{3}/.test(text)
    }
  }

  /** The class that rules, with the number of its cells; null for none. */
  get ruling(): { kind: CountedClass; count: number } | null {
    const { roc, yearMonth } = this.#counts
    // 200102 is February 2001 as long as every cell is a month.
    const order: CountedClass[] = ['yearMonth', 'year', 'serial', 'yymmdd']
    const best = order.reduce((a, b) => (this.#counts[b] > this.#counts[a] ? b : a))
    if (this.#threeDigits && roc >= this.#counts[best]) return { kind: 'roc', count: roc }
    const count = best === 'yearMonth' ? yearMonth : this.#counts[best]
    return count > 0 ? { kind: best, count } : null
  }

  /** The order of the column, where more cells are of that kind than `strict` ones are dates without doubt. */
  resolve(strict: number): DateOrder | null {
    const { ruling } = this
    if (!ruling) return null
    if (ruling.kind === 'roc' ? ruling.count < strict : ruling.count <= strict) return null
    // A day of a year falls on the beginning of a month now and then; months always do.
    if (ruling.kind === 'year' && this.#counts.yearFraction > 0) return 'yearFraction'
    return ruling.kind === 'yearMonth' ? 'ymd' : ruling.kind
  }
}
