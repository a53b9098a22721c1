import { dateClass } from '../dates/formats'
import { foldWord } from '../dates/months'
import { isMissing, looksNumeric } from '../numbers/parse'

/** First words of lines below a table, folded. */
const SUMMARY = new Set(
  `total totals sum average avg mean median max maximum min minimum high low highest lowest change stdev std count source
  sources note notes copyright disclaimer legend footnote remarks gesamt summe durchschnitt mittelwert quelle hinweis
  stand moyenne somme promedio suma fuente nota media totale fonte razem suma srednia zrodlo uwaga kod nazwa liczba
  итого среднее источник примечание 合计 平均 来源 注 合計 出典 합계 평균 출처 metadata downloaded generated exported data
  annual end`
    .trim()
    .split(/\s+/),
)

/**
 * Could this be a line below a table: copyright, source, averages, totals, names of columns again? Its place of the date
 * holds words; and it has no number, or begins with such a word, or follows one that did.
 * @param date the column of dates; `afterFooter` whether the row before was such a line
 */
export function looksLikeFooter(cells: readonly string[], date: number, afterFooter: boolean): boolean {
  const cell = cells[date] ?? ''
  const first = cells.find((one) => one.trim() !== '') ?? ''
  if (dateClass(cell) !== null || looksNumeric(first)) return false
  const words = isMissing(cell) ? first : cell
  if (!/\p{L}/u.test(words)) return isMissing(cell) && afterFooter
  if (afterFooter || !cells.some(looksNumeric)) return true
  return SUMMARY.has(foldWord(words.trim().split(/[\s:,;.]/)[0]))
}
