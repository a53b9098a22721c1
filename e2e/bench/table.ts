import { isTimed, type Result, type Timed } from './result'

function time(seconds: number): string {
  return seconds >= 1 ? `${seconds.toFixed(2)} s` : `${(seconds * 1e3).toPrecision(3)} ms`
}

function cells(result: Result): string[] {
  const { case: name, subject, device } = result
  if (!isTimed(result)) return [name, subject, 'missing', '', '', '', result.missing]
  const { median, min, max } = result.seconds
  const runs = result.runs === 1 ? 'one step' : String(result.runs)
  return [name, subject, time(median), time(min), time(max), runs, device]
}

/** All results as aligned text, a blank line between cases. */
export function table(results: Result[]): string {
  const head = ['case', 'subject', 'median', 'min', 'max', 'runs', 'device']
  const rows = [head, ...results.map(cells)]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  )
  const starts = (row: number) => row > 0 && rows[row][0] !== rows[row - 1][0]
  return lines.map((line, row) => (starts(row) ? `\n${line}` : line)).join('\n')
}

/** Of each case, how one subject stands against the others. */
export function ratios(results: Result[], subjects: (subject: string) => boolean): string {
  const timed = results.filter(isTimed)
  return timed
    .filter(({ subject }) => subjects(subject))
    .flatMap((one) => {
      const others = timed.filter((other) => other.case === one.case && !subjects(other.subject))
      if (others.length === 0) return []
      return `${one.case}: ${one.subject} is ${others.map((other) => against(one, other)).join(', ')}`
    })
    .join('\n')
}

function against(one: Timed, other: Timed): string {
  const ratio = other.seconds.median / one.seconds.median
  return ratio >= 1
    ? `${twoDigits(ratio)}x faster than ${other.subject}`
    : `${twoDigits(1 / ratio)}x the time of ${other.subject}`
}

const twoDigits = (value: number) => (value >= 100 ? String(Math.round(value)) : value.toPrecision(2))
