import { Failure } from '../../numerics/failure'
import type { MacroInput } from './macro-features'
import { MACRO_COLUMNS, macroRows } from './macro-features'
import type { NewsInput } from './news-features'
import { NEWS_FEATURES, newsRows } from './news-features'
import type { PanelSeries } from '../panel'
import { applyScaler } from '../scaler'
import { fitStandard } from './standard'
import type { TowerShape } from './tower'
import { TOWER_UNITS } from './tower'

/** What the network may know beside prices; each that is given makes a tower. */
export interface Exogenous {
  news?: NewsInput
  /** At least one series makes a tower. */
  macro?: MacroInput[]
}

type WithoutRows = Omit<PanelSeries, 'exogenous'>

/**
 * Gives each series the rows that its towers see: row t holds what was known before day t. The columns of each tower
 * are brought to mean 0 and spread 1 by the training rows, pooled over series; no later row is looked at for that.
 * Without news and macro series nothing changes.
 * Throws `fusion/too-few-headlines` { have, needed } and `fusion/no-macro-values` { name, from, to } where the training
 * part has nothing to learn from.
 */
export function withExogenous(
  series: WithoutRows[],
  { news, macro = [] }: Exogenous,
): { series: PanelSeries[]; towers: TowerShape[] } {
  const sources: { name: string; width: number; rows: (one: WithoutRows) => Float64Array }[] = []
  if (news) {
    const width = NEWS_FEATURES.length
    sources.push({ name: 'news', width, rows: newsRows(news) })
  }
  if (macro.length > 0) {
    const width = MACRO_COLUMNS.length * macro.length
    sources.push({ name: 'macro', width, rows: ({ dates }) => macroRows(macro, dates) })
  }
  if (sources.length === 0) return { series, towers: [] }
  requireTraining(series, { news, macro })
  const blocks = sources.map(({ width, rows }) => {
    const raw = series.map(rows)
    const training = raw.map((values, i) => values.subarray(...series[i].train.map((row) => row * width)))
    const scaler = fitStandard(training, width)
    return raw.map((values) => applyScaler(scaler, values))
  })
  const widths = sources.map(({ width }) => width)
  return {
    series: series.map((one, i) => ({
      ...one,
      exogenous: sideBySide(
        blocks.map((block) => block[i]),
        widths,
      ),
    })),
    towers: sources.map(({ name, width }) => ({ name, inputs: width, units: TOWER_UNITS })),
  }
}

/** Headlines published in the training part, at least. */
const LEAST_HEADLINES = 30

function requireTraining(series: WithoutRows[], { news, macro = [] }: Exogenous): void {
  const trained = series.filter(({ train }) => train[1] > train[0])
  const from = Math.min(...trained.map(({ dates, train }) => dates[train[0]]))
  const to = Math.max(...trained.map(({ dates, train }) => dates[train[1] - 1]))
  const have = news?.headlines.filter(({ date }) => date >= from && date < to).length ?? Infinity
  if (have < LEAST_HEADLINES) throw new Failure('fusion/too-few-headlines', { have, needed: LEAST_HEADLINES })
  for (const { name, dates, lag } of macro) {
    if (!dates.some((day) => day + lag < to)) throw new Failure('fusion/no-macro-values', { name, from, to })
  }
}

/** Matrices of the same rows beside each other, row-major. */
function sideBySide(blocks: Float32Array[], widths: number[]): Float32Array {
  const width = widths.reduce((a, b) => a + b)
  const rows = blocks[0].length / widths[0]
  const result = new Float32Array(rows * width)
  for (let row = 0; row < rows; row++) {
    let at = row * width
    blocks.forEach((block, k) => {
      result.set(block.subarray(row * widths[k], (row + 1) * widths[k]), at)
      at += widths[k]
    })
  }
  return result
}
