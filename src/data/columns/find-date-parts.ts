import { joinedDate } from '../dates/joined'
import { parseMoment } from '../dates/formats'
import type { TableRecord } from '../table/records'
import type { ColumnContent } from './content'
import type { ColumnFacts, DateParts } from './layout'
import { plainName, readName } from './names'

/** `CalYear`, "Trade Month", "day of month". */
const AROUND = /^(?:cal|calendar|date|trade|trading|obs) | of month$/
/** So many rows must be dates once the three are put together. */
const MOST = 0.9

const YEAR = words(`year years yr yyyy yy jahr année annee anno ano año vuosi år rok év
  yıl год рік jaar έτος an godina 年 年份 年度 년 년도 연도 tahun năm ปี سنة السنة שנה वर्ष`)
const MONTH = words(`month months mon mm mo monat mois mes mês mese maand miesiąc
  měsíc mesiac hónap ay месяц місяць månad måned kuukausi μήνας lună luna mjesec 月 月份 월 bulan tháng เดือน شهر الشهر
  חודש माह महीना`)
const DAY = words(`day days dd dom tag jour día dia giorno dag dzień den deň nap
  gün день число päivä ημέρα zi dan 日 일 hari ngày วัน يوم اليوم יום दिन`)

/**
 * Year, month and day in columns of their own, by their names in any order, where no column is the whole date; year and
 * month alone where there is no day. Null where their cells make no dates.
 */
export function findDateParts(
  rows: TableRecord[],
  columns: ColumnFacts[],
  contents: ColumnContent[],
): DateParts | null {
  const whole = columns.some(({ index, name }) => {
    const { dates, writtenDates } = contents[index]
    return writtenDates >= MOST || (dates >= 0.5 && readName(name)?.role === 'date')
  })
  if (whole) return null
  const find = (names: Set<string>) => {
    const isOne = (name: string) => names.has(plainName(name).replace(AROUND, ''))
    return columns.find(({ name, named }) => named && isOne(name))?.index ?? null
  }
  const [year, month, day] = [find(YEAR), find(MONTH), find(DAY)]
  if (year === null || month === null) return null
  const parts = { year, month, day }
  const filled = rows.filter(({ cells }) => (cells[year] ?? '').trim() !== '')
  const dates = filled.filter(({ cells }) => parseMoment(joinedDate(cells, parts), 'ymd') !== null).length
  return dates > 0 && dates >= MOST * filled.length ? parts : null
}

function words(text: string): Set<string> {
  return new Set(text.split(/\s+/).map(plainName))
}
