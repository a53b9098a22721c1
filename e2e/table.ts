/** Cells of a CSV text with quotation marks (RFC 4180), read again so that the product is not its own judge. */
export function parseCsv(text: string): string[][] {
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
export function columnsOf([header, ...rows]: string[][]): Record<string, string>[] {
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])))
}
