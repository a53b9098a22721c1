import type { TestedConfidence } from '../../../../finance/risk/measure'
import type { TruthRow } from '../../../../finance/risk/risk'

export const closestFirst = (truth: TruthRow[], confidence: TestedConfidence): TruthRow[] =>
  truth
    .filter((row) => row.confidence === confidence)
    .sort((a, b) => a.meanAbsoluteError - b.meanAbsoluteError)
