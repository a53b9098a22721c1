import { SENTIMENTS, type TextScores } from '../../../src/learning/attention/text-model'

/** A Markdown table; the first row is its head. */
export function table(rows: (string | number)[][]): string {
  const [head, ...body] = rows
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...body.map(line)].join('\n')
}

/** 0.812 / 0.799 */
export function accuracyAndF1({ accuracy, macroF1 }: Pick<TextScores, 'accuracy' | 'macroF1'>): string {
  return `${accuracy.toFixed(3)} / ${macroF1.toFixed(3)}`
}

export function meanOf(scores: TextScores[]): Pick<TextScores, 'accuracy' | 'macroF1'> {
  const mean = (pick: (one: TextScores) => number) =>
    scores.reduce((sum, one) => sum + pick(one), 0) / scores.length
  return { accuracy: mean((one) => one.accuracy), macroF1: mean((one) => one.macroF1) }
}

/** Rows are the truth, columns what was said. */
export function confusionTable({ confusion }: TextScores): string {
  const row = (truth: number) => [`${SENTIMENTS[truth]}`, ...confusion.slice(3 * truth, 3 * truth + 3)]
  return table([['truth \\ said', ...SENTIMENTS], row(0), row(1), row(2)])
}
