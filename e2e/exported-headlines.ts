import { readFile } from 'node:fs/promises'
import { expect, type Page } from 'playwright/test'

/** The rows of the headlines' CSV by column, saved as a user does. */
export async function exportedHeadlines(page: Page): Promise<Record<string, string>[]> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export with labels and probabilities (CSV)' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('tailwatch-news.csv')
  return columnsOf(parseCsv(await readFile(await file.path(), 'utf8')))
}

/** Cells of a CSV text with quotation marks (RFC 4180), read again so that the product is not its own judge. */
function parseCsv(text: string): string[][] {
  const table: string[][] = [['']]
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const row = table[table.length - 1]
    if (quoted && text[i] === '"' && text[i + 1] === '"') row[row.length - 1] += text[i++]
    else if (text[i] === '"') quoted = !quoted
    else if (!quoted && text[i] === ',') row.push('')
    else if (!quoted && text[i] === '\n') table.push([''])
    else row[row.length - 1] += text[i]
  }
  return table.filter((row) => row.length > 1)
}

/** Each row by the names of the first. */
function columnsOf([header, ...rows]: string[][]): Record<string, string>[] {
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])))
}
