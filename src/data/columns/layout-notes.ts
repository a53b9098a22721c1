import type { ReadingNote } from '../reading'
import { rawCloseBeside } from './families'
import type { NamedColumn } from './families'

/** Which of several prices was taken. */
export function choiceNotes(price: NamedColumn, read: NamedColumn[]): ReadingNote[] {
  const { adjusted, side } = price.reading
  const { name: column } = price
  const raw = rawCloseBeside(price, read)
  if (adjusted && raw) return [{ code: 'columns/adjusted-close', detail: { column, instead: raw.name } }]
  return side === 'bid' || side === 'ask' ? [{ code: 'columns/one-side', detail: { column, side } }] : []
}
