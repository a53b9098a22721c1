import { expect, test } from 'vitest'
import { readCard } from './card'

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
