import { Failure } from '../../numerics/failure'
import { decode } from '../bytes/decode'
import { refuseNonText } from '../bytes/sniff'
import { unpack } from '../bytes/unpack'
import { resolveOrder } from '../dates/order'
import { sha256 } from '../hash'
import { resolveDecimal } from '../numbers/decimal'
import { detectDelimiter } from '../table/delimiter'
import { findHeader } from '../table/header'
import { rewriting } from '../table/rewrite'
import { tokenise } from '../table/records'
import { macroColumns } from './columns'
import type { MacroReading } from './macro-series'
import { readMacroRows } from './rows'
import { findPeriodHeader, readTransposed } from './transposed'

/** A header is looked for among so many records. */
const SEARCHED = 60

/**
 * One file of economic series from bytes to series: a column of days (or months, quarters, years), and a column of
 * numbers a series, negative ones among them. Delimiter, decimal mark and date order are found as for prices.
 * A table with a column a period and a row a series is read the other way round.
 * @throws Failure `csv/<what>`, `macro/years-as-columns` { file, line, count, most } for too many rows of that kind,
 * `macro/no-values` { file }; what `breathe` throws passes through.
 */
export async function readMacro(
  file: File,
  breathe: () => Promise<void> = async () => {},
): Promise<MacroReading> {
  const raw = new Uint8Array(await file.arrayBuffer())
  const bytes = await unpack(raw, breathe)
  refuseNonText(bytes)
  const digest = await sha256(raw)
  const { text } = decode(bytes)
  const delimiter = detectDelimiter(text)
  const rewritten = rewriting(text, delimiter)
  const records = rewritten
    ? await tokenise(rewritten.rewrite(text), rewritten.delimiter, breathe)
    : await tokenise(text, delimiter, breathe)
  if (records.length === 0) throw new Failure('csv/empty', { bytes: bytes.length })
  const periods = findPeriodHeader(records.slice(0, SEARCHED))
  if (periods >= 0) {
    const read = readTransposed(records, periods, delimiter, file.name)
    if (read.series.length === 0) throw new Failure('macro/no-values', { file: file.name })
    return { ...read, name: file.name, sha256: digest }
  }
  const { header, first } = findHeader(records)
  const data = records.slice(first)
  if (data.length === 0) throw new Failure('csv/header-only', { line: records[records.length - 1].line })
  await breathe()
  const columns = macroColumns(header, data, file.name)
  const order = resolveOrder(data, columns.date)
  const commaPossible = delimiter !== ',' || text.includes('"')
  const numeric = columns.values.map(({ column }) => column)
  const mark = resolveDecimal(data, numeric, delimiter, commaPossible)
  const read = readMacroRows(data, columns, { decimal: mark.decimal, dateOrder: order.order }, header)
  if (read.series.length === 0) throw new Failure('macro/no-values', { file: file.name })
  return {
    ...read,
    ...{ name: file.name, sha256: digest, rows: data.length },
    notes: [...order.notes, ...mark.notes, ...read.notes],
  }
}
