import { Failure } from '../../numerics/failure'
import type { ColumnContent } from './content'
import type { ColumnFacts } from './layout'
import { readName } from './names'

/**
 * The date column: the best name whose cells are dates; else the first column of written dates; else one of digits
 * (20200103, epochs) that is the first or never changes direction; else a column called so although its cells are
 * text, so that each row says what is wrong with it.
 * @throws Failure `csv/no-date-column`.
 */
export function findDate(columns: ColumnFacts[], contents: ColumnContent[]): number {
  const named = columns
    .map(({ index, name }) => ({ index, reading: readName(name) }))
    .filter(({ reading }) => reading?.role === 'date')
    .sort((a, b) => a.reading!.rank - b.reading!.rank)
    .map(({ index }) => index)
  const indexes = columns.map(({ index }) => index)
  const found =
    named.find((i) => contents[i].dates >= 0.5) ??
    indexes.find((i) => contents[i].writtenDates >= 0.9) ??
    indexes.find((i) => contents[i].dates >= 0.9 && (i === 0 || contents[i].monotone)) ??
    named.find((i) => contents[i].dates > 0 || contents[i].numbers < 0.5)
  if (found === undefined) {
    throw new Failure('csv/no-date-column', {
      columns: columns
        .map(({ name }) => name)
        .join(', ')
        .slice(0, 200),
    })
  }
  return found
}

/** A column of times beside the date column, by its name or, without header, by its cells. */
export function findTime(columns: ColumnFacts[], contents: ColumnContent[], date: number): number | null {
  const found = columns.find(({ index, name, named }) => {
    if (index === date || contents[index].clocks < 0.9) return false
    return named ? /^<?\s*time\s*>?$/i.test(name) : contents[index].numbers < 0.5
  })
  return found?.index ?? null
}
