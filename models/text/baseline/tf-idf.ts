import type { Terms } from './features'

/** Rows of a sparse matrix: row i has the columns and values [starts[i], starts[i + 1]). */
export interface SparseRows {
  starts: Int32Array
  columns: Int32Array
  values: Float64Array
  width: number
}

/**
 * TF-IDF with sub-linear counts: (1 + ln count) x (1 + ln((1 + N) / (1 + texts with the term))), each block of terms scaled
 * to unit length. Terms in fewer than `leastTexts` texts are dropped. As scikit-learn's TfidfVectorizer, free:
 * https://scikit-learn.org/stable/modules/feature_extraction.html#tfidf-term-weighting
 */
export class TfIdf {
  private readonly terms: Terms
  private readonly columns: Map<string, number>[] = []
  private readonly inverse: number[] = []

  constructor(texts: readonly string[], terms: Terms, leastTexts = 2) {
    this.terms = terms
    const seen: Map<string, number>[] = []
    for (const text of texts) {
      terms(text).forEach((block, b) => {
        seen[b] ??= new Map()
        for (const term of new Set(block)) seen[b].set(term, (seen[b].get(term) ?? 0) + 1)
      })
    }
    seen.forEach((block, b) => {
      this.columns[b] = new Map()
      for (const [term, count] of block) {
        if (count < leastTexts) continue
        this.columns[b].set(term, this.inverse.length)
        this.inverse.push(1 + Math.log((1 + texts.length) / (1 + count)))
      }
    })
  }

  rows(texts: readonly string[]): SparseRows {
    const starts = new Int32Array(texts.length + 1)
    const columns: number[] = []
    const values: number[] = []
    texts.forEach((text, i) => {
      this.terms(text).forEach((block, b) => this.addBlock(block, this.columns[b], columns, values))
      starts[i + 1] = columns.length
    })
    const width = this.inverse.length
    return { starts, columns: Int32Array.from(columns), values: Float64Array.from(values), width }
  }

  private addBlock(
    block: string[],
    known: Map<string, number> | undefined,
    columns: number[],
    values: number[],
  ) {
    const counts = new Map<number, number>()
    for (const term of block) {
      const column = known?.get(term)
      if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1)
    }
    let squares = 0
    const from = values.length
    for (const [column, count] of counts) {
      const value = (1 + Math.log(count)) * this.inverse[column]
      columns.push(column)
      values.push(value)
      squares += value * value
    }
    for (let i = from; i < values.length; i++) values[i] /= Math.sqrt(squares)
  }
}
