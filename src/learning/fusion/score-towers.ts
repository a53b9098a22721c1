import { dieboldMariano } from '../../finance/backtest/diebold-mariano'
import { holm } from '../../numerics/holm'
import { mean } from '../../numerics/moments'
import { LEVELS, TAIL_LEVELS } from '../forecast'
import type { TrainedTowers } from './compare-towers'
import type { TowerScore, TowerSet, TowerVerdict } from './comparison'
import { averaged, dailyMean } from './tick-losses'

const SIGNIFICANT = 0.05

/**
 * The scoreboard of the ablation: tick losses of each network beside those of the first, the one of prices alone, and the
 * Diebold-Mariano test between the two on the loss over all levels, day by day. p-values are corrected (Holm) for the
 * number of towers tried.
 */
export function scoreTowers(trained: [TowerSet, TrainedTowers[]][]): TowerScore[] {
  const all = trained.map(([, runs]) => averaged(runs.map(({ losses }) => losses)))
  const daily = all.map((losses) => dailyMean(losses))
  const tests = daily.slice(1).map((losses) => dieboldMariano(losses, daily[0]))
  const adjusted = holm(tests.map(({ pValue }) => pValue))
  const pinballs = daily.map(mean)
  const tails = all.map((losses) => mean(dailyMean(losses, TAIL_LEVELS)))
  return trained.map(([towers, runs], i) => {
    const test = i === 0 ? null : { ...tests[i - 1], adjusted: adjusted[i - 1] }
    const over = (value: (run: TrainedTowers) => number) => mean(runs.map(value))
    return {
      towers,
      pinball: pinballs[i],
      tailPinball: tails[i],
      byLevel: Object.fromEntries(LEVELS.map((level) => [String(level), mean(dailyMean(all[i], [level]))])),
      ratio: pinballs[i] / pinballs[0],
      tailRatio: tails[i] / tails[0],
      dieboldMariano: test,
      verdict: test && verdictOf(test),
      parameters: runs[0].model.parameters,
      validationLoss: over(({ model }) => model.validationLoss),
      seconds: over(({ model }) => model.seconds),
    }
  })
}

function verdictOf({ statistic, adjusted }: { statistic: number; adjusted: number }): TowerVerdict {
  if (adjusted > SIGNIFICANT) return 'luck'
  return statistic < 0 ? 'earns' : 'hurts'
}
