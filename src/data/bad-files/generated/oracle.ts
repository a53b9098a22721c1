import { dayOf } from '../../days'
import type { Day } from '../../series'
import type { FileReading } from '../../reading'

/**
 * What a file says, found in another way than the reader does: every text that could be a cell, every day and every
 * number that it could mean. It accepts too much rather than too little, so whatever it denies is an invention.
 */
export class Oracle {
  /** Lines as the reader counts them. */
  readonly lines: string[]
  readonly #numbersByDay = new Map<Day, Set<number>>()
  readonly #reading: FileReading

  constructor(bytes: Uint8Array, reading: FileReading) {
    this.#reading = reading
    const text = new TextDecoder(reading.dialect.encoding).decode(bytes).replace(/\r\n?/g, '\n')
    this.lines = text.split('\n')
    const delimiter = reading.dialect.delimiter
    for (const cells of [
      ...quotedRecords(text, delimiter),
      ...this.lines.map((line) => line.split(delimiter)),
    ]) {
      const numbers = cells.flatMap((cell) => numbersIn(cell, reading.dialect.decimal))
      for (const day of cells.flatMap((cell) => daysIn(cell, reading.dialect.dateOrder))) {
        const known = this.#numbersByDay.get(day) ?? new Set()
        numbers.forEach((number) => known.add(number))
        this.#numbersByDay.set(day, known)
      }
    }
  }

  /** The imported prices that do not stand beside their day anywhere in the file. */
  invented(): string[] {
    return this.#reading.series.flatMap(({ ticker, dates, close }) =>
      [...dates].flatMap((day, i) => {
        return this.#numbersByDay.get(day)?.has(close[i]) ? [] : [`${ticker} ${day} ${close[i]}`]
      }),
    )
  }

  /** The rejects whose value is not in the file from their line on (a record with quotes may run over lines). */
  misplaced(): string[] {
    return this.#reading.rejects.flatMap((reject) => {
      const from = this.lines.slice(reject.line - 1, reject.line + 30).join('\n')
      const there = reject.line >= 1 && reject.line <= this.lines.length
      const written = from.replaceAll('""', '"').includes(reject.value) || from.includes(reject.value)
      // A price that contradicts an earlier one is shown as the number that was read.
      const numbers = numbersIn(this.lines[reject.line - 1] ?? '', this.#reading.dialect.decimal)
      const read = reject.reason === 'row/duplicate-conflict' && numbers.includes(Number(reject.value))
      return there && (written || read) ? [] : [JSON.stringify(reject)]
    })
  }
}

/** Records with quotes read as RFC 4180 says, and stray ones taken as they stand. */
function quotedRecords(text: string, delimiter: string): string[][] {
  const records: string[][] = [[]]
  let cell = ''
  let open = false
  const close = () => records.at(-1)!.push(cell)
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (sign === '"' && open && text[i + 1] === '"') cell += text[i++]
    else if (sign === '"' && (open || cell.trim() === '')) open = !open
    else if (!open && (sign === delimiter || sign === '\n')) {
      close()
      cell = ''
      if (sign === '\n') records.push([])
    } else cell += sign
  }
  close()
  return records
}

/** Numbers in a text under a decimal mark, whatever stands around and between their digits. */
function numbersIn(text: string, decimal: string): number[] {
  const pieces = [text, ...text.split(/[;|\t"]|, ?(?=\D)/), ...text.split(/[,;|\t"]/)]
  return pieces.map((piece) => {
    const digits = piece.replace(decimal === ',' ? /\./g : /,/g, '').replace(',', '.')
    return Number(digits.replace(/[^\d.eE+-]/g, '') || 'NaN')
  })
}

const NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month = (name: string) => NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1
const full = (year: string) =>
  year.length > 2 ? Number(year) : Number(year) + (Number(year) < 69 ? 2000 : 1900)

/** Days in a text, numeric ones in the order that rules the file; around months in words any sign is read over. */
function daysIn(cell: string, order: string): Day[] {
  const text = cell.replace(/["'’]/g, '')
  const words = text.replace(/[^\p{L}\d\s]+/gu, ' ').replace(/\s+/g, ' ')
  const days: (Day | null)[] = []
  for (const [, y, m, d] of text.matchAll(/(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})/g))
    days.push(dayOf(Number(y), Number(m), Number(d)))
  for (const [, y, m] of text.matchAll(/(\d{4})[-/](\d{1,2})/g)) days.push(dayOf(Number(y), Number(m), 1))
  for (const [, m, y] of text.matchAll(/(\d{1,2})[-/.](\d{4})/g)) days.push(dayOf(Number(y), Number(m), 1))
  for (const [, a, b, c] of text.matchAll(/(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})/g)) {
    if (order === 'dmy') days.push(dayOf(full(c), Number(b), Number(a)))
    if (order === 'mdy') days.push(dayOf(full(c), Number(a), Number(b)))
    if (order === 'ymd') days.push(dayOf(full(a), Number(b), Number(c)))
  }
  // A point within a name is read over too.
  // So is a letter with an accent beside a name or a number: "16-Decé-1993" is that day to any reader.
  const plain = text.replace(/[^a-z\d]+/gi, ' ')
  for (const spaced of [words, plain, text.replace(/[^\p{L}\d\s-]+/gu, '').replace(/[\s-]+/g, ' ')]) {
    // Three letters are enough for a month, whatever follows them: "19 Novemb er 2002".
    for (const [, d, name, y] of spaced.matchAll(
      /(\d{1,2})(?:st|nd|rd|th)? ?([a-z]{3,9})[a-z ]* ?(\d{4}|\d{2})/gi,
    ))
      days.push(dayOf(full(y), month(name), Number(d)))
    for (const [, name, d, y] of spaced.matchAll(/([a-z]{3,9}) ?(\d{1,2})(?:st|nd|rd|th)? (\d{4})/gi))
      days.push(dayOf(Number(y), month(name), Number(d)))
    for (const [, name, y] of spaced.matchAll(/([a-z]{3,9}) ?(\d{4})/gi))
      days.push(dayOf(Number(y), month(name), 1))
  }
  // Before 1970 epochs are negative.
  for (const [digits, minus] of text.matchAll(/(-?)\d{7,19}/g)) {
    for (const epoch of minus ? [Number(digits), -Number(digits)] : [Number(digits)])
      for (const scale of [1, 1e3, 1e6, 1e9]) days.push(Math.floor(epoch / scale / 86_400))
  }
  return days.filter((day) => day !== null)
}
