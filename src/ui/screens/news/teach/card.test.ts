import { expect, test } from 'vitest'
import { columnsOf, readCard } from './card'

test('headings, paragraphs, lists and tables of a card are told apart', () => {
  const card = `# The model

Made by \`npm run x\`; this
goes on.

- One of
  two lines
- Two

## Scores
|  | a | b |
| --- | ---: | ---: |
| linear | 1 | 2 |
`
  expect(readCard(card)).toEqual([
    { kind: 'heading', text: 'The model' },
    { kind: 'paragraph', text: 'Made by npm run x; this goes on.' },
    { kind: 'list', items: ['One of two lines', 'Two'] },
    { kind: 'heading', text: 'Scores' },
    { kind: 'table', columns: ['', 'a', 'b'], rows: [['linear', '1', '2']] },
  ])
})

test('a column with words stands on the left', () => {
  const rows = [
    ['a', 'MIT', '1,000', '0.5 / 0.4'],
    ['b', 'ODC-BY', '2', '0.1 / 0.2'],
  ]
  const columns = columnsOf({ kind: 'table', columns: ['', 'licence', 'rows', 'scores'], rows })
  expect(columns.map(({ align }) => align)).toEqual(['start', 'start', 'end', 'end'])
})
