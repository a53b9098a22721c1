import { shuffleDays } from '../../finance/news/shuffle-days'
import { trackedPredictions } from '../evaluation'
import type { Forecast, ForecastSettings, ReturnSeries } from '../forecast'
import { networkForecasts } from '../network-forecasts'
import { buildPanel } from '../panel'
import { checkSettings } from '../settings'
import { unionOfDates } from '../split'
import { train } from '../training'
import type { TrainingControl, TrainingProgress } from '../training-job'
import type { TowerComparison, TowerSet } from './comparison'
import type { Exogenous } from './exogenous'
import { scoreTowers } from './score-towers'
import type { LevelLosses } from './tick-losses'
import { tickLosses } from './tick-losses'
import { chosen, towerSets } from './tower-sets'

export interface ComparisonInput {
  series: ReturnSeries[]
  settings: ForecastSettings
  exogenous: Exogenous
  /** Each seed trains every network once; losses are averaged over them day by day. The settings' seed without it. */
  seeds?: number[]
  /** The control: headlines on other days. */
  shuffleNews?: boolean
}

/** What one training left, so that a comparison that is begun again need not repeat it. */
export interface TrainedTowers {
  losses: LevelLosses
  model: Forecast['model']
}

export type Finished = Map<string, TrainedTowers>

/**
 * Trains the forecaster on prices alone and with each set of towers, with the same seeds (and so the same first LSTM
 * weights, windows and masks), and scores all on the same untouched test days, with the coverage tracker.
 * `finished` keeps what was trained and spares it when the comparison is begun again (a lost GPU).
 * Throws what `trainForecaster` throws, and `fusion/too-few-headlines`, `fusion/no-macro-values`.
 */
export async function compareTowers(
  { series, settings, exogenous, seeds = [settings.seed], shuffleNews = false }: ComparisonInput,
  control: Omit<TrainingControl, 'progress'> & { progress(update: TrainingProgress, towers: TowerSet): void },
  finished: Finished = new Map(),
): Promise<TowerComparison> {
  checkSettings(settings)
  const sets = towerSets(exogenous)
  const news = exogenous.news && {
    ...exogenous.news,
    headlines: shuffleNews
      ? shuffleDays(exogenous.news.headlines, unionOfDates(series), settings.seed)
      : exogenous.news.headlines,
  }
  const panels = sets.map((towers) => ({
    towers,
    panel: buildPanel(series, settings, false, chosen(towers, { ...exogenous, news })),
  }))
  const total = panels.length * seeds.length
  let done = 0
  for (const { towers, panel } of panels) {
    for (const seed of seeds) {
      const key = `${towers}/${seed}`
      if (!finished.has(key)) {
        const own = { ...settings, seed }
        const before = done
        const trained = await train(
          panel,
          { series, settings: own, resume: null, dataHash: '' },
          {
            ...control,
            progress: (update) =>
              control.progress({ ...update, done: before + update.done / update.total, total }, towers),
          },
        )
        const tracked = await trackedPredictions(panel, own, trained.weights, control.breathe)
        const losses = tickLosses(
          panel.series.map((one, i) => ({
            dates: one.dates.subarray(...one.test),
            returns: one.returns.subarray(...one.test),
            forecast: networkForecasts(tracked[i], one.test, settings.horizon),
          })),
        )
        finished.set(key, { losses, model: trained.model })
      }
      done++
      await control.breathe()
    }
  }
  const [{ panel }] = panels
  return {
    rows: scoreTowers(
      sets.map((towers) => [towers, seeds.map((seed) => finished.get(`${towers}/${seed}`)!)]),
    ),
    split: panel.split,
    testDays: finished.get(`price/${seeds[0]}`)!.losses.dates.length,
    testSeries: panel.series.filter(({ test }) => test[1] > test[0]).length,
    seeds,
    shuffledNews: shuffleNews,
  }
}
