import type { Column } from '../../../controls/table'

/** What a model card is written with; the card of `models/text` uses no more. */
export type CardBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; columns: string[]; rows: string[][] }

const plain = (text: string) => text.replaceAll('`', '').replaceAll('**', '').trim()
const cells = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(plain)

/** Reads the part of Markdown that cards are written in: headings, paragraphs, lists and tables. */
export function readCard(markdown: string): CardBlock[] {
  const chunks = markdown
    .replace(/^(#+ .*)$/gm, '\n$1\n')
    .split(/\n\s*\n/)
    .map((chunk) => chunk.trim())
    .filter(Boolean)
  return chunks.map((chunk): CardBlock => {
    const lines = chunk.split('\n')
    if (/^#+ /.test(chunk)) return { kind: 'heading', text: plain(chunk.replace(/^#+ /, '')) }
    if (chunk.startsWith('|')) {
      const [columns, , ...rows] = lines.map(cells)
      return { kind: 'table', columns, rows }
    }
    if (/^[-*] /.test(chunk)) {
      const items = chunk.split(/\n(?=[-*] )/).map((item) => plain(item.slice(2).replace(/\s+/g, ' ')))
      return { kind: 'list', items }
    }
    return { kind: 'paragraph', text: plain(lines.join(' ')) }
  })
}

/** Columns of numbers stand on the right, columns with words on the left. */
export function columnsOf({ columns, rows }: Extract<CardBlock, { kind: 'table' }>): Column[] {
  return columns.map((label, at) => {
    const numbers = rows.every((row) => /^[\d\s.,/%–-]*$/.test(row[at] ?? ''))
    return { label, align: at > 0 && numbers ? 'end' : 'start' }
  })
}
