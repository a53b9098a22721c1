import type { HeadlineReading } from '../../../../data/headlines/headline'
import { m } from '../../../messages/messages'

/** Which column was taken for what. */
export function columnFacts({ columns }: HeadlineReading): { term: string; value: string }[] {
  const t = m.news.importing
  return (['date', 'ticker', 'text', 'label'] as const).map((name) => ({
    term: t.columnOf[name],
    // The texts of a file of plain lines have no name.
    value: (name === 'text' ? columns.text || t.unnamed : columns[name]) ?? t.noColumn,
  }))
}

export const hasCode = ({ notes }: HeadlineReading, code: string): boolean =>
  notes.some((note) => note.code === code)
