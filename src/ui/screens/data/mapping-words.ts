import type { ReadingOverrides } from '../../../data/reading'
import { inside } from '../../messages/plural'
import { m } from '../../messages/messages'

const t = m.data.dialect
const words = m.data.bringIn.recalled

/** What is remembered of how files of a shape are read, in words: "day month year, decimal comma". */
export function mappingWords(mapping: ReadingOverrides): string {
  const { dateOrder, decimal, delimiter, encoding, shape, hasHeader, values, roles } = mapping
  return [
    dateOrder && inside(t.orders[dateOrder]),
    values && inside(t.valueKinds[values]),
    decimal && words.decimals[decimal],
    delimiter && words.delimiter(inside(t.delimiters[delimiter])),
    shape && inside(t.shapes[shape]),
    hasHeader !== undefined && words.headers[`${hasHeader}`],
    encoding?.toUpperCase(),
    roles && words.roles,
  ]
    .filter((part) => typeof part === 'string')
    .join(', ')
}
