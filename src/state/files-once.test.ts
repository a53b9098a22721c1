import { expect, test } from 'vitest'
import { filesOnce } from './files-once'

const file = (name: string, tickers: string[]) => ({
  ...{ name, tickers, rows: 3, imported: 3, rejected: 0, skipped: 0 },
  ...{ sha256: `of ${name}`, source: 'file' },
})

test('a file that two imports name stands there once, with the tickers of both', () => {
  const files = [file('a.csv', ['A', 'B']), file('b.csv', ['C']), file('a.csv', ['B', 'D'])]
  expect(filesOnce(files)).toEqual([file('a.csv', ['A', 'B', 'D']), file('b.csv', ['C'])])
})
